/** Every place by its code. */
import type { Place } from '../shape.ts'
import { cn } from './cn.ts'
import { eu } from './eu.ts'
import { india } from './india.ts'
import { other } from './other.ts'
import { ph } from './ph.ts'
import type { PlaceFacts } from './shape.ts'
import { us } from './us.ts'

export const PLACE_FACTS: Readonly<Record<Place, PlaceFacts>> = { cn, eu, us, in: india, ph, other }
