/** A calendar file (RFC 5545) with whole days that a calendar reminds of. */
import { nextDay } from './days.js'

/**
 * `uid` is unlike that of any other entry anywhere; `day` is "2026-12-21".
 * @typedef {{ readonly uid: string, readonly day: string, readonly title: string, readonly text: string }} CalendarDay
 */

/**
 * `madeAt` as "2026-11-30T15:02:24Z".
 * @param {readonly CalendarDay[]} days @param {string} madeAt
 */
export const calendarFile = (days, madeAt) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Quittance//Help//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap((one) => entryOf(one, madeAt)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')

/** @param {CalendarDay} entry @param {string} madeAt */
const entryOf = ({ uid, day, title, text }, madeAt) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${madeAt.replaceAll(/[-:]|\.\d+/g, '')}`,
  `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
  // The end is not part of it (§3.6.1): a day ends where the next begins.
  `DTEND;VALUE=DATE:${nextDay(day).replaceAll('-', '')}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(text)}`,
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  // At nine in the morning of that day, where the reader is.
  'TRIGGER:PT9H',
  'END:VALARM',
  'END:VEVENT',
]

/**
 * §3.3.11: a text has no bare comma, semicolon, backslash or line break, and no other control characters.
 * @param {string} text
 */
const escaped = (text) =>
  text
    .replaceAll(/[\\;,]/g, (char) => `\\${char}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a text may not have
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

const OCTETS = 75

/**
 * §3.1: no line is longer than 75 octets; the rest goes on after a space, and no character is cut in two.
 * @param {string} line
 */
const folded = (line) => {
  /** @type {string[]} */
  const parts = []
  let part = ''
  let octets = 0
  for (const char of line) {
    const size = new TextEncoder().encode(char).length
    const room = parts.length === 0 ? OCTETS : OCTETS - 1
    if (octets + size > room) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += char
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
