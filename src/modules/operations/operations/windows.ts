import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named } from '../../../kernel/named.ts'
import { Id, nullable, Time } from '../../../kernel/shapes.ts'
import { everywhere, type WindowRow } from '../operations.ts'
import { Notice } from './shapes.ts'

/** A maintenance window as the API shows it. */
export const WindowShape = named('Maintenance', {
  id: Id,
  scope: Type.String(),
  starts_at: Time,
  ends_at: Time,
  notice: Notice,
  cancelled_at: nullable(Time),
})

export const renderWindow = (w: WindowRow) => ({
  id: w.id,
  scope: w.scope,
  starts_at: isoOf(w.starts_at),
  ends_at: isoOf(w.ends_at),
  notice: everywhere(w.notice),
  cancelled_at: w.cancelled_at ? isoOf(w.cancelled_at) : null,
})
