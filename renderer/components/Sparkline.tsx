import { sparkPath } from '../charts/sparkPath'

const WIDTH = 100
const HEIGHT = 28

/** A small trend line without axes; decorative, the trend chart tells the same in full. */
export function Sparkline({
  values,
  className,
}: {
  readonly values: readonly (number | null)[]
  readonly className: string | undefined
}): React.JSX.Element | null {
  const { line, area } = sparkPath(values, WIDTH, HEIGHT)
  if (line === '') return null
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={className} aria-hidden>
      <path d={area} fill="var(--rl-accent)" opacity={0.1} />
      <path
        d={line}
        fill="none"
        stroke="var(--rl-accent)"
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
        strokeLinejoin="round"
      />
    </svg>
  )
}
