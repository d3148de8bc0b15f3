import { createElement } from 'react'
import type { Drawing } from './icons.ts'

const SIZES = { xs: 'size-3.75', sm: 'size-4.5', md: 'size-5', lg: 'size-6', xl: 'size-8' } as const

/** Beside words, never in their place: nobody who cannot see it misses anything. */
export const Icon = ({ of, size = 'lg' }: { of: Drawing; size?: keyof typeof SIZES }) => (
  <svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    className={`${SIZES[size]} shrink-0 fill-none stroke-current`}
    strokeWidth={size === 'xs' ? 2.25 : 1.75}
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {of.map(([tag, by], at) => createElement(tag, { ...by, key: at }))}
  </svg>
)
