/** The checklist over several wallets. */
import { calendarFile } from './calendar.js'
import { dueDay } from './days.js'
import { byId, dayText, element, filled, freshId, pageData, saveFile } from './page.js'
import { forget, keep, readKept } from './store.js'

/** @typedef {{ id: string, name: string, done: string[], asked: string }} Wallet */
/** @typedef {{ count: number, unit: 'days' | 'working-days' | 'months' }} Clock */

/** @param {unknown} found @returns {Wallet[]} */
const walletsOf = (found) =>
  (Array.isArray(found) ? found : []).flatMap((one) => {
    const { id, name, done, asked } = Object(one)
    if (typeof id !== 'string' || typeof name !== 'string') return []
    return [{ id, name, done: Array.isArray(done) ? done.map(String) : [], asked: String(asked ?? '') }]
  })

export const checklist = () => {
  const { words, steps, wallets: known } = pageData()
  /** @type {{ id: string, name: string, clock: Clock }[]} */
  const guides = known
  const lists = byId('lists', HTMLElement)
  const told = byId('told', HTMLElement)
  let wallets = walletsOf(readKept().wallets)

  const save = () => {
    if (!keep({ wallets })) told.textContent = words.blocked
  }
  const clockOf = (/** @type {Wallet} */ wallet) =>
    guides.find(({ id }) => id === wallet.id)?.clock ?? { count: 15, unit: 'working-days' }

  const dueOf = (/** @type {Wallet} */ wallet) => {
    const { count, unit } = clockOf(wallet)
    return dueDay(wallet.asked, count, unit)
  }

  const tickOf = (/** @type {Wallet} */ wallet, /** @type {{ id: string, text: string }} */ step) => {
    const label = element('label')
    label.className = 'tick'
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.checked = wallet.done.includes(step.id)
    box.addEventListener('change', () => {
      wallet.done = box.checked ? [...wallet.done, step.id] : wallet.done.filter((id) => id !== step.id)
      save()
      progress(wallet)
    })
    label.append(box, element('span', step.text))
    return label
  }

  const progress = (/** @type {Wallet} */ wallet) => {
    const values = { done: wallet.done.length, all: steps.length }
    const text = filled(words.progress, values)
    const line = document.getElementById(`progress-${wallet.id}`)
    if (line) line.textContent = text
    const bar = document.getElementById(`bar-${wallet.id}`)
    if (bar instanceof HTMLProgressElement) {
      bar.value = wallet.done.length
      bar.max = steps.length
      bar.setAttribute('aria-label', `${wallet.name}: ${text}`)
    }
  }

  const askedOf = (/** @type {Wallet} */ wallet) => {
    const part = element('div')
    part.className = 'f'
    const label = document.createElement('label')
    label.className = 'f__l'
    label.htmlFor = `asked-${wallet.id}`
    label.textContent = words.asked
    const input = document.createElement('input')
    input.className = 'in'
    input.id = `asked-${wallet.id}`
    input.type = 'date'
    input.value = wallet.asked
    const due = element('p')
    due.className = 'sm'
    const button = document.createElement('button')
    button.className = 'btn btn--2'
    button.type = 'button'
    button.textContent = words.calendar
    const show = () => {
      const known = wallet.asked !== ''
      due.textContent = known ? filled(words.due, { day: dayText(dueOf(wallet)) }) : ''
      button.hidden = !known
    }
    input.addEventListener('change', () => {
      wallet.asked = input.value
      save()
      show()
    })
    button.addEventListener('click', () => {
      const title = filled(words.event, { name: wallet.name })
      const entry = { uid: freshId(), day: dueOf(wallet), title, text: words.eventText }
      saveFile(`${wallet.id}.ics`, 'text/calendar', calendarFile([entry], new Date().toISOString()))
    })
    show()
    const acts = element('p')
    acts.className = 'acts'
    acts.append(button)
    part.append(label, input, due, acts)
    return part
  }

  const show = () => {
    lists.replaceChildren(
      ...wallets.map((wallet) => {
        const part = element('section')
        part.className = 'sect card'
        part.id = wallet.id
        const line = element('p')
        line.id = `progress-${wallet.id}`
        line.className = 'sm dim'
        const bar = element('progress')
        bar.id = `bar-${wallet.id}`
        bar.className = 'bar2'
        const remove = document.createElement('button')
        remove.type = 'button'
        remove.className = 'btn btn--3 noprint'
        remove.textContent = filled(words.remove, { name: wallet.name })
        remove.addEventListener('click', () => {
          wallets = wallets.filter((one) => one !== wallet)
          save()
          show()
          told.textContent = filled(words.removed, { name: wallet.name })
          byId('wallet', HTMLInputElement).focus()
        })
        const guide = element('p')
        guide.className = 'sm go noprint'
        if (guides.some(({ id }) => id === wallet.id)) {
          const link = document.createElement('a')
          link.href = `guide-${wallet.id}.html`
          link.textContent = filled(words.guide, { name: wallet.name })
          guide.append(link)
        }
        part.append(
          element('h2', wallet.name),
          guide,
          line,
          bar,
          ...steps.map((/** @type {{ id: string, text: string }} */ step) => tickOf(wallet, step)),
          askedOf(wallet),
          remove,
        )
        return part
      }),
    )
    for (const wallet of wallets) progress(wallet)
    byId('empty', HTMLElement).hidden = wallets.length > 0
    byId('ends', HTMLElement).hidden = wallets.length === 0
  }

  const add = (/** @type {string} */ typed) => {
    const name = typed.trim().slice(0, 60)
    if (name === '') return
    const guide = guides.find((one) => one.id === name || one.name === name)
    const id = guide?.id ?? `own-${freshId().slice(0, 8)}`
    if (!wallets.some((one) => one.id === id || one.name === name)) {
      wallets = [...wallets, { id, name: guide?.name ?? name, done: [], asked: '' }]
      save()
    }
    show()
    told.textContent = filled(words.added, { name: guide?.name ?? name })
  }

  const form = byId('add', HTMLFormElement)
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const input = byId('wallet', HTMLInputElement)
    add(input.value)
    input.value = ''
    input.focus()
  })
  byId('print', HTMLButtonElement).addEventListener('click', () => window.print())
  byId('clear', HTMLButtonElement).addEventListener('click', () => {
    wallets = []
    forget('wallets')
    show()
    told.textContent = words.cleared
    byId('wallet', HTMLInputElement).focus()
  })
  show()
  // "checklist.html#paypal": from the guide.
  const asked = location.hash.slice(1)
  if (guides.some(({ id }) => id === asked)) add(asked)
}
