/** Beside a heading that says the same: for the eye alone. */
export const Seal = ({ text }: { text: string }) => (
  <svg
    viewBox="0 0 64 64"
    aria-hidden="true"
    className="hidden size-16 shrink-0 fill-brand stroke-brand xs:block md:size-20"
  >
    <g transform="rotate(-7 32 32)" textAnchor="middle">
      <rect x="6" y="6" width="52" height="52" rx="6" fill="none" strokeWidth="2.5" />
      <rect x="10.5" y="10.5" width="43" height="43" rx="3" fill="none" strokeWidth="1" />
      {[...text].map((sign, index, all) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: signs of one word keep their places
          key={index}
          x="32"
          y={all.length === 1 ? 44 : 30 + index * 19}
          fontSize={all.length === 1 ? 34 : 18}
          stroke="none"
        >
          {sign}
        </text>
      ))}
    </g>
  </svg>
)
