/** One field for both kinds of address: who knows their phone number or e-mail does not choose which first. */
export const contactOf = (typed: string): { readonly email: string } | { readonly phone: string } => {
  const text = typed.trim()
  return text.includes('@') ? { email: text } : { phone: text }
}

/** Digits as somebody types them: full-width ones, spaces and dashes are fine. */
export const digitsOf = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s-]/g, '')
