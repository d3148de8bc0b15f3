/** A calendar file (RFC 5545) with one moment that a calendar reminds of a day before. */

export type Entry = {
  /** Unlike that of any other entry anywhere. */
  readonly uid: string
  readonly at: string
  readonly title: string
  readonly text: string
  readonly madeAt: number
}

export const calendarFile = ({ uid, at, title, text, madeAt }: Entry): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Quittance//Holder//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(new Date(madeAt))}`,
    `DTSTART:${stamp(new Date(at))}`,
    `DTEND:${stamp(new Date(at))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')

/** "20261206T021200Z". */
const stamp = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d+/g, '')

/** §3.3.11: a text has no bare comma, semicolon, backslash or line break. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (char) => `\\${char}`).replaceAll(/\r\n|\r|\n/g, '\\n')

const OCTETS = 75
/** §3.1: no line is longer than 75 octets; the rest goes on after a space, and no character is cut in two. */
const folded = (line: string): string => {
  const parts: string[] = []
  let [part, octets] = ['', 0]
  for (const char of line) {
    const size = new TextEncoder().encode(char).length
    if (octets + size > (parts.length === 0 ? OCTETS : OCTETS - 1)) {
      parts.push(part)
      ;[part, octets] = ['', 0]
    }
    part += char
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
