/** Fills a letter. Nothing of what is typed is sent anywhere. */

/** What stands where nothing was typed. */
const BLANK = '________'

/** @typedef {Readonly<Record<string, string>>} Values */

/**
 * Each `{name}` with its value; a line with an optional one that is empty is left out, another one stays to be filled by hand.
 * @param {string} template @param {Values} values @param {readonly string[]} optional
 */
export const fillLetter = (template, values, optional) =>
  template
    .split('\n')
    .filter((line) => !namesIn(line).some((name) => optional.includes(name) && !typed(values, name)))
    .map((line) => line.replaceAll(/\{(\w+)\}/g, (_, name) => typed(values, name) || BLANK))
    .join('\n')
    // What was left out leaves no gap.
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

/** @param {string} line */
const namesIn = (line) => [...line.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
/** @param {Values} values @param {string} name */
const typed = (values, name) => (values[name] ?? '').trim()
