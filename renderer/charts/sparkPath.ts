const PAD = 2

/** SVG paths of a trend line and the area under it, scaled from the smallest to the largest value; empty under two values. */
export function sparkPath(
  values: readonly (number | null)[],
  width: number,
  height: number,
): { readonly line: string; readonly area: string } {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]))
  if (known.length < 2) return { line: '', area: '' }
  const low = Math.min(...known.map(({ value }) => value))
  const high = Math.max(...known.map(({ value }) => value))
  const x = (at: number): string => ((at / (values.length - 1)) * width).toFixed(1)
  const y = (value: number): string => {
    const share = high === low ? 0.5 : (value - low) / (high - low)
    return (height - PAD - share * (height - 2 * PAD)).toFixed(1)
  }
  const line = known.map(({ at, value }, i) => `${i === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('')
  const first = x(known[0]?.at ?? 0)
  const last = x(known.at(-1)?.at ?? 0)
  return { line, area: `${line}L${last} ${height}L${first} ${height}Z` }
}
