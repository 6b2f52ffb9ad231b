interface Extent {
  readonly min: number
  readonly max: number
}

/**
 * Ends of a value axis of amounts. ECharts rounds both outwards and keeps zero in sight; where every value is zero it
 * would make up fractions, so the axis reaches one `unit` (in the unit of the values).
 */
export const amountEnds = (unit: number) => ({
  max: ({ min, max }: Extent): number | null => (min === 0 && max === 0 ? unit : null),
})
