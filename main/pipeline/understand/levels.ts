import type { ColumnMapping } from '../../../shared/mapping'
import type { Column } from './columns'

/** Words for the groups above a category. */
const WIDER = new Set(
  'family productfamily itemfamily department dept productdepartment itemdepartment division productdivision sector section abteilung warenbereich produktfamilie famille rayon departement familia departamento famiglia reparto dzial rodzina afdeling'.split(
    ' ',
  ),
)
/** Share of the rows whose category lies in one wider group. */
const NESTED = 0.85

type Rows = readonly (readonly string[])[]

const distinct = (rows: Rows, { index }: Column): number =>
  new Set(rows.map((row) => (row[index] ?? '').trim())).size

function isNested(rows: Rows, narrow: Column, wide: Column): boolean {
  const counts = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const [inner, outer] = [(row[narrow.index] ?? '').trim(), (row[wide.index] ?? '').trim()]
    if (inner === '' || outer === '') continue
    const outers = counts.get(inner) ?? new Map<string, number>()
    counts.set(inner, outers.set(outer, (outers.get(outer) ?? 0) + 1))
  }
  let all = 0
  let inMain = 0
  for (const outers of counts.values()) {
    const sizes = [...outers.values()]
    all += sizes.reduce((sum, size) => sum + size, 0)
    inMain += Math.max(...sizes)
  }
  return all > 0 && inMain >= NESTED * all
}

/**
 * Of three levels or more (family, department, category, …) the widest is the category and the column that is called
 * category the subcategory, so that both ends of the drill path are there.
 */
export function withLevels(mapping: ColumnMapping, columns: readonly Column[], rows: Rows): ColumnMapping {
  const category = columns.find(({ header }) => header === mapping.category)
  if (!category) return mapping
  const used = new Set(Object.values(mapping))
  const [widest] = columns
    .filter((column) => WIDER.has(column.forms.key) && column.shape.filled > 0 && !used.has(column.header))
    .map((column) => ({ column, count: distinct(rows, column) }))
    .filter(({ column, count }) => count < distinct(rows, category) && isNested(rows, category, column))
    .sort((a, b) => a.count - b.count)
  return widest ? { ...mapping, category: widest.column.header, subcategory: category.header } : mapping
}
