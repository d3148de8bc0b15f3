/** How far one is: bars for the eye, words for everybody. */
export const Steps = ({ at, of, label }: { at: number; of: number; label: string }) => (
  <p className="mb-3 flex items-center gap-3 text-sm text-ink-2">
    <span aria-hidden="true" className="flex gap-1">
      {Array.from({ length: of }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name, and keep their places
          key={index}
          className={`h-1 w-4 rounded-full ${index < at ? 'bg-brand' : 'bg-line'}`}
        />
      ))}
    </span>
    {label}
  </p>
)
