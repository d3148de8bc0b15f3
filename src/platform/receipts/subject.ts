/**
 * Whom a paper is about, as that person can show it: the number of their wallet, and the name and document they declared.
 * Each is a commitment under the salt of their copy. No Node imports: server, CLI and verifier run the same code.
 */

/** One writing of a name or a number: capitals, spaces, dots and dashes are how a form writes it, not what it is. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')

/** `document`: its number as printed, without a country. */
export const identityText = (who: { readonly name: string; readonly document: string }): string =>
  `${fold(who.name)}\n${fold(who.document)}`

/** What somebody may show: "WALLET" or "NAME, DOCUMENT NUMBER". */
export const shownSubject = (
  text: string,
): { readonly subject: string; readonly identity: string | undefined } => {
  const plain = text.trim()
  const [, name, document] = /^(.+)[,，]\s*([^,，]+)$/u.exec(plain) ?? []
  return { subject: plain, identity: name && document ? identityText({ name, document }) : undefined }
}
