/** An example opens nothing: what was shown once is made of zeros, and addresses are those of nobody. */

const ZEROS = (text: string): string => text.replaceAll(/[A-Za-z0-9]/g, '0')
const SECRETS: ReadonlySet<string> = new Set(['recovery_code', 'recovery_codes'])

const inText = (text: string): string =>
  text
    // Tokens, secrets of links, codes of authenticators.
    .replaceAll(/[0-9a-f]{32}[\w-]{43}/g, ZEROS)
    .replaceAll(/(?<=secret=)[A-Z2-7]{16,}/g, (secret) => 'A'.repeat(secret.length))
    .replaceAll(/\b[A-Z2-7]{32}\b/g, (secret) => 'A'.repeat(secret.length))
    .replaceAll(/http:\/\/(127\.0\.0\.1|localhost)(:\d+)?/g, 'https://wallet.example')

export const withoutSecrets = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string') return SECRETS.has(key) ? ZEROS(value) : inText(value)
  if (Array.isArray(value)) return value.map((inner) => withoutSecrets(inner, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutSecrets(inner, name)]))
}
