/** What of a text is in no bracket of the made language. */

const outside = (text: string): string => {
  let depth = 0
  return [...text]
    .map((char) => {
      if (char === '⟦') depth += 1
      if (char === '⟧') depth -= 1
      return depth > 0 || char === '⟧' ? ' ' : char
    })
    .join('')
}

/** Lines that have three letters in a row outside of it; `known` is the same in every language. */
export const left = (text: string, known: RegExp): string[] =>
  outside(text)
    .split('\n')
    .map((line) => line.replaceAll(known, '').trim())
    .filter((line) => /[\p{L}]{3,}/u.test(line))
