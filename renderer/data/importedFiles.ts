import type { ProjectFileReport } from '../../shared/ipc'

const ORDERS = ['dmy', 'mdy', 'ymd'] as const

/** How the file's dates are read; null where it has none. */
export const dateOrderOf = ({
  date_order,
}: Pick<ProjectFileReport, 'date_order'>): (typeof ORDERS)[number] | null =>
  ORDERS.find((order) => order === date_order) ?? null

/** The share of keys found where the fewest were; null where the file looks nothing up. */
export function leastMatch({ joins }: Pick<ProjectFileReport, 'joins'>): number | null {
  const rates = joins.flatMap(({ match_rate: rate }) => (rate === null ? [] : [rate]))
  return rates.length === 0 ? null : Math.min(...rates)
}
