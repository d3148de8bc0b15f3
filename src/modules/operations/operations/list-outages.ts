import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named } from '../../../kernel/named.ts'
import { Id, Time } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { latestOutages } from '../operations.ts'

const MOST = 200

export const listOutages = readUseCase({
  kind: 'read',
  name: 'operator.list_outages',
  access: ['operator'],
  availableDuringMaintenance: true,
  output: named('OutageList', {
    outages: Type.Array(named('Outage', { id: Id, from: Time, to: Time })),
  }),
  refuses: [],
  async run(db) {
    const rows = await latestOutages(db, MOST)
    return { outages: rows.map((o) => ({ id: o.id, from: isoOf(o.from_at), to: isoOf(o.to_at) })) }
  },
})
