/** Runs on every page of help; the parts of a page that is not there do nothing. */
import { checklist } from './checklist.js'
import { letters } from './letters.js'
import { keepPlace, showDays, sizeSwitch } from './page.js'

sizeSwitch()
showDays()
keepPlace()
if (document.getElementById('letter')) letters()
if (document.getElementById('lists')) checklist()
