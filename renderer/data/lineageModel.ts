import { ROLES, type SourceRole } from '../../shared/fields'
import type { SourceFile, TableList } from '../../shared/tables'
import { PAGE_CHARTS, type ChartName } from './charts'

export const COLUMNS = ['files', 'bronze', 'silver', 'gold', 'charts'] as const
export type ColumnName = (typeof COLUMNS)[number]

/** A box: one file or the files of one role, a table, or a chart. */
export interface LineageBox {
  readonly id: string
  readonly column: ColumnName
  /** Place from above. */
  readonly at: number
  readonly name: string
  readonly kind: 'file' | 'files' | 'table' | 'chart'
  readonly role: SourceRole | null
  /** Files in the box. */
  readonly files: number
  /** Records of the files or rows of the table; null for charts. */
  readonly rows: number | null
  /** What goes on to the next column: of a bronze table, the records that silver uses. */
  readonly passes: number | null
}

export interface LineageEdge {
  readonly from: string
  readonly to: string
}

export interface LineageGraph {
  readonly boxes: readonly LineageBox[]
  readonly edges: readonly LineageEdge[]
}

/** With more files than this the files of one role share a box. */
const MOST_FILES = 12
/** Tables about the files, which no row of the sales comes from. */
const ASIDE = new Set(['bronze_files', 'bronze_joins'])

const bronzeOf = (role: SourceRole): string => `bronze_${role}`
const sum = (files: readonly SourceFile[], part: 'records' | 'accepted'): number =>
  files.reduce((total, file) => total + file[part], 0)

type Unplaced = Omit<LineageBox, 'at'>

function fileBoxes(files: readonly SourceFile[], roles: readonly SourceRole[]): readonly Unplaced[] {
  return roles.flatMap((role): readonly Unplaced[] => {
    const own = files.filter((file) => file.role === role)
    const box = { column: 'files', role } as const
    if (files.length > MOST_FILES && own.length > 1) {
      const records = sum(own, 'records')
      return [
        {
          ...box,
          id: `files ${role}`,
          name: role,
          kind: 'files',
          files: own.length,
          rows: records,
          passes: records,
        },
      ]
    }
    return own.map((file, at) => ({
      ...box,
      id: `file ${role} ${at}`,
      name: file.name,
      kind: 'file',
      files: 1,
      rows: file.records,
      passes: file.records,
    }))
  })
}

/** Files, tables and charts with what each is made from. Row counts are those of the project. */
export function lineageGraph({ files, tables }: TableList): LineageGraph {
  const order: readonly string[] = ROLES
  const place = (role: SourceRole): number => (order.includes(role) ? order.indexOf(role) : order.length)
  const roles = [...new Set(files.map(({ role }) => role))].sort((a, b) => place(a) - place(b))
  const rowsOf = (name: string): number => tables.find((table) => table.name === name)?.rows ?? 0
  const shown = tables.filter(({ name, layer }) => layer !== 'project' && !ASIDE.has(name))
  const bronze = roles.map(bronzeOf)
  const sorted = [...shown].sort((a, b) =>
    a.layer === 'bronze' && b.layer === 'bronze' ? bronze.indexOf(a.name) - bronze.indexOf(b.name) : 0,
  )
  const feeds = new Set<string>([
    ...shown.flatMap(({ sources }) => sources).filter((name) => !name.startsWith('gold_')),
    ...PAGE_CHARTS.map(({ source }) => source),
  ])
  const passesOf = (name: string, rows: number): number | null => {
    const role = roles.find((known) => bronzeOf(known) === name)
    if (role !== undefined)
      return sum(
        files.filter((file) => file.role === role),
        'accepted',
      )
    // A packed column a row: what goes on are the lines in it.
    if (name === 'gold_sales') return rowsOf('silver_sales')
    return feeds.has(name) ? rows : null
  }
  const tableBoxes = sorted.flatMap(({ name, layer, rows }): readonly Unplaced[] =>
    layer === 'project'
      ? []
      : [
          {
            id: name,
            column: layer,
            name,
            kind: 'table',
            role: null,
            files: 0,
            rows,
            passes: passesOf(name, rows),
          },
        ],
  )
  const sources = fileBoxes(files, roles)
  const charts = PAGE_CHARTS.map(({ name }): Unplaced => ({
    id: chartId(name),
    column: 'charts',
    name,
    kind: 'chart',
    role: null,
    files: 0,
    rows: null,
    passes: null,
  }))
  const counts = new Map<ColumnName, number>()
  const boxes = [...sources, ...tableBoxes, ...charts].map((box): LineageBox => {
    const at = counts.get(box.column) ?? 0
    counts.set(box.column, at + 1)
    return { ...box, at }
  })
  const known = new Set(boxes.map(({ id }) => id))
  const edges = [
    ...sources.flatMap(({ id, role }) => (role === null ? [] : [{ from: id, to: bronzeOf(role) }])),
    ...shown.flatMap(({ name, sources: from }) => from.map((source) => ({ from: source, to: name }))),
    ...PAGE_CHARTS.map(({ name, source }) => ({ from: source, to: chartId(name) })),
  ].filter(({ from, to }) => known.has(from) && known.has(to))
  return { boxes, edges }
}

export const chartId = (name: ChartName): string => `chart ${name}`

/** All boxes that this one is made from or goes into, itself included. */
export function pathOf(edges: readonly LineageEdge[], id: string): ReadonlySet<string> {
  const path = new Set([id])
  const walk = (from: 'from' | 'to', to: 'from' | 'to'): void => {
    const front = [id]
    const seen = new Set(front)
    for (let box = front.pop(); box !== undefined; box = front.pop())
      for (const edge of edges)
        if (edge[from] === box && !seen.has(edge[to])) {
          seen.add(edge[to])
          path.add(edge[to])
          front.push(edge[to])
        }
  }
  walk('from', 'to')
  walk('to', 'from')
  return path
}
