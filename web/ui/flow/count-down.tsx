type Props = {
  readonly label: string
  /** "2 days 23 h", in words. */
  readonly left: string
  /** How much of the time is over, 0 to 100. */
  readonly gone: number
  /** The day and the time with the zone: always there. */
  readonly until: string
  readonly soon: boolean
}

/** Time that is left, and until when: what counts is the date below. */
export const CountDown = ({ label, left, gone, until, soon }: Props) => (
  <div>
    <p className="text-sm text-ink-2">{label}</p>
    <p
      role="timer"
      className={`num text-3xl leading-tight font-strong whitespace-normal ${soon ? 'text-waits' : ''}`}
    >
      {left}
    </p>
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" className="my-2 h-2 w-full">
      <rect width="100" height="8" className="fill-sunken" />
      <rect width={gone} height="8" className={soon ? 'fill-waits' : 'fill-brand'} />
    </svg>
    <p className="text-sm">{until}</p>
  </div>
)
