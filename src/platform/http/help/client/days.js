/** Days of the calendar as "2026-11-30", without zones: a letter's day is the reader's own. */
/** @typedef {'days' | 'working-days' | 'months'} Unit */

/** @param {string} day */
const atNoon = (day) => new Date(`${day}T12:00:00Z`)
/** @param {Date} date */
const dayOf = (date) => date.toISOString().slice(0, 10)

/** @param {string} day @param {number} count */
const plusDays = (day, count) => {
  const date = atNoon(day)
  date.setUTCDate(date.getUTCDate() + count)
  return dayOf(date)
}

/**
 * The same day of a later month, or its last one: 31 January and a month are 28 February.
 * @param {string} day @param {number} count
 */
const plusMonths = (day, count) => {
  const date = atNoon(day)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + count)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(wanted, last))
  return dayOf(date)
}

/** @param {string} day */
const isWeekend = (day) => [0, 6].includes(atNoon(day).getUTCDay())

/**
 * Monday to Friday; public holidays are not known here, and the reader is told so.
 * @param {string} day @param {number} count
 */
const plusWorkingDays = (day, count) => {
  let found = day
  for (let left = count; left > 0; ) {
    found = plusDays(found, 1)
    if (!isWeekend(found)) left -= 1
  }
  return found
}

/**
 * The last day of a time that begins on `day`.
 * @param {string} day @param {number} count @param {Unit} unit
 */
export const dueDay = (day, count, unit) => {
  if (unit === 'months') return plusMonths(day, count)
  return unit === 'days' ? plusDays(day, count) : plusWorkingDays(day, count)
}

/** @param {string} day */
export const nextDay = (day) => plusDays(day, 1)
