/** What the reader wants kept, in this browser alone. */

const KEY = 'quittance-help'

/** Some browsers keep nothing for pages from a disk, or for anybody. */
let keeps = true

/** @returns {Record<string, unknown>} */
export const readKept = () => {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof found === 'object' && found !== null ? found : {}
  } catch {
    keeps = false
    return {}
  }
}

/**
 * False where the browser keeps nothing.
 * @param {Record<string, unknown>} value
 */
export const keep = (value) => {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readKept(), ...value }))
  } catch {
    keeps = false
  }
  return keeps
}

/** @param {string} name */
export const forget = (name) => {
  const { [name]: _, ...rest } = readKept()
  try {
    localStorage.setItem(KEY, JSON.stringify(rest))
  } catch {
    keeps = false
  }
}
