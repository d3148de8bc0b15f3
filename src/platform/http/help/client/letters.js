/** Letters: chosen, filled, saved, copied, printed; and their day put into a calendar. */
import { calendarFile } from './calendar.js'
import { dueDay } from './days.js'
import { fillLetter } from './fill.js'
import { byId, dayText, element, filled, freshId, pageData, saveFile, today } from './page.js'

/** @typedef {{ count: number, unit: 'days' | 'working-days' | 'months', basis: string }} Clock */
/** @typedef {{ id: string, about: string, title: string, fields: string[], right: string | null, clock: Clock, subject: Record<string, string>, body: Record<string, string>, followUp: string | null }} Letter */

export const letters = () => {
  const data = pageData()
  /** @type {Letter[]} */
  const all = data.letters
  const which = byId('which', HTMLSelectElement)
  const place = byId('place', HTMLSelectElement)
  const tongue = byId('tongue', HTMLSelectElement)
  const told = byId('told', HTMLElement)
  /** What was typed stays when another letter is chosen. @type {Record<string, string>} */
  const typed = {}

  const letterOf = () => {
    const found = all.find(({ id }) => id === which.value)
    if (!found) throw new Error('no letter')
    return found
  }

  const fieldOf = (/** @type {string} */ name) => {
    const { label, hint, type, autocomplete } = data.fields[name]
    const part = element('div')
    part.className = 'f'
    const title = document.createElement('label')
    title.className = 'f__l'
    title.htmlFor = `f-${name}`
    title.textContent = label
    const input = document.createElement(type === 'long' ? 'textarea' : 'input')
    input.className = 'in'
    input.id = `f-${name}`
    input.autocomplete = autocomplete
    if (input instanceof HTMLInputElement) input.type = type
    input.value = typed[name] ?? ''
    input.addEventListener('input', () => {
      typed[name] = input.value
    })
    part.append(title)
    if (hint) {
      const line = element('p', hint)
      line.className = 'f__h'
      line.id = `f-${name}-hint`
      input.setAttribute('aria-describedby', line.id)
      part.append(line)
    }
    part.append(input)
    return part
  }

  const choose = () => {
    const letter = letterOf()
    byId('about', HTMLElement).textContent = letter.about
    if (!typed.authority) typed.authority = data.places[place.value].authority
    byId('fields', HTMLElement).replaceChildren(...letter.fields.map(fieldOf))
    byId('result', HTMLElement).hidden = true
  }

  /** The letter as it stands now, and its day. */
  const make = () => {
    const letter = letterOf()
    const { rights, clocks } = data.places[place.value]
    /** @type {Clock} */
    const clock = (letter.right && clocks[letter.right]) || letter.clock
    const day = dueDay(today(), clock.count, clock.unit)
    const locale = data.locales[tongue.value]
    const dates = Object.fromEntries(
      Object.entries(typed).map(([name, value]) => [
        name,
        data.fields[name].type === 'date' ? dayText(value, locale) : value,
      ]),
    )
    const law = letter.right ? (rights[letter.right]?.[tongue.value] ?? '') : ''
    const values = { ...dates, law, due: dayText(day, locale), today: dayText(today(), locale) }
    const subject = fillLetter(letter.subject[tongue.value] ?? '', values, data.optional)
    const body = fillLetter(letter.body[tongue.value] ?? '', values, data.optional)
    return { letter, clock, day, text: `${subject}\n\n${body}\n` }
  }

  /** Complaints go somewhere: the way of the place, each step with its source. */
  const whereTo = (/** @type {Letter} */ letter) => {
    if (letter.right !== 'complaint' && letter.right !== 'authority') return []
    /** @type {{ text: string, name: string, url: string, grade: string }[]} */
    const ways = data.places[place.value].where
    return ways.map(({ text, name, url, grade }) => {
      const item = element('li', `${text} (${grade}: `)
      const link = document.createElement('a')
      link.href = url
      link.rel = 'noreferrer'
      link.textContent = name
      item.append(link, ')')
      return item
    })
  }

  const show = () => {
    const { letter, clock, day, text } = make()
    const { words } = data
    byId('text', HTMLElement).textContent = text
    byId('text', HTMLElement).lang = tongue.value
    byId('due', HTMLElement).textContent = filled(words.due, { day: dayText(day) })
    const weekends = clock.unit === 'working-days' ? ` ${words.weekends}` : ''
    byId('basis', HTMLElement).textContent = `${clock.basis}${weekends}`
    const next = all.find(({ id }) => id === letter.followUp)
    byId('next', HTMLElement).textContent = next ? filled(words.next, { title: next.title }) : ''
    byId('where', HTMLElement).replaceChildren(...whereTo(letter))
    byId('result', HTMLElement).hidden = false
    told.textContent = ''
    byId('result-title', HTMLElement).focus()
  }

  const form = byId('letter', HTMLFormElement)
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show()
  })
  which.addEventListener('change', choose)
  place.addEventListener('change', () => {
    // What was put there for another place is nobody's own words.
    const known = Object.values(data.places).map((/** @type {{ authority: string }} */ one) => one.authority)
    if (known.includes(typed.authority ?? '')) typed.authority = ''
    choose()
  })
  byId('save', HTMLButtonElement).addEventListener('click', () => {
    const { letter, text } = make()
    // A mark in front, so that old editors read Chinese.
    saveFile(`${letter.id}.txt`, 'text/plain;charset=utf-8', `\ufeff${text}`)
    told.textContent = data.words.saved
  })
  byId('calendar', HTMLButtonElement).addEventListener('click', () => {
    const { letter, day, text } = make()
    const provider = (typed.provider ?? '').trim() || data.words.someone
    const title = filled(data.words.event, { title: letter.title, provider })
    saveFile(
      `${letter.id}.ics`,
      'text/calendar',
      calendarFile([{ uid: freshId(), day, title, text }], new Date().toISOString()),
    )
    told.textContent = data.words.saved
  })
  byId('copy', HTMLButtonElement).addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(make().text)
      told.textContent = data.words.copied
    } catch {
      told.textContent = data.words.uncopied
    }
  })
  byId('print', HTMLButtonElement).addEventListener('click', () => window.print())

  // "letters.html#closing/paypal": from a guide or a problem.
  const [letter, wallet] = location.hash.slice(1).split('/')
  if (all.some(({ id }) => id === letter)) which.value = letter ?? ''
  const known = data.wallets.find((/** @type {{ id: string }} */ one) => one.id === wallet)
  if (known) {
    typed.provider = known.name
    place.value = known.place
  }
  choose()
}
