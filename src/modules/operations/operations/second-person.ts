/** What two people decide here: who the second may be, and what then happens. */
import { act, type SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { lockAnnouncing } from '../operations.ts'
import { announceDecided, ShownWindow } from './window-decided.ts'

export const secondPerson: SecondPerson = {
  'maintenance.announce': act(ShownWindow, {
    roles: ['engineer', 'checker', 'compliance'],
    refuses: ['window_invalid', 'window_announced', 'public_text_address'],
    lock: lockAnnouncing,
    perform: announceDecided,
  }),
}
