import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { check, type Drawing } from './icons.ts'

const KINDS = {
  block: 'bg-block-soft px-2 text-block font-strong',
  waits: 'bg-waits-soft px-2 text-waits font-strong',
  lost: 'bg-lost-soft px-2 text-lost font-strong',
  plan: 'bg-brand-soft px-2 text-brand-hover font-strong',
  quiet: 'bg-sunken px-2 text-ink-2 font-strong',
  done: 'text-ink',
} as const

/** A word of state. What is done loses its colour. */
export const Tag = ({
  kind = 'quiet',
  icon,
  children,
}: {
  kind?: keyof typeof KINDS
  icon?: Drawing
  children: ReactNode
}) => {
  const drawn = kind === 'done' ? check : icon
  return (
    <span
      className={`inline-flex w-fit items-center gap-1 rounded-tag py-px align-middle text-xs leading-normal ${KINDS[kind]}`}
    >
      {drawn && <Icon of={drawn} size="xs" />}
      {children}
    </span>
  )
}
