/** Field names as they may be shown: a name is the caller's text, and could be somebody's phone number. */
const SHOWN = /^(?:[A-Za-z_][A-Za-z0-9_.-]{0,63}|\d{1,4})$/

/** RFC 6901 pointer of the path; names that do not look like field names are masked. */
export const pointerTo = (path: readonly string[]): string =>
  path.map((name) => `/${SHOWN.test(name) && !/\d{5}/.test(name) ? name : '(unknown)'}`).join('')
