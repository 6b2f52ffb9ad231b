import type { PublishedColumn } from './columns'
import type { WrittenTable } from './writeTable'

/** A table in the published folder: its columns, and what to find again after loading. */
export interface PublishedTable extends WrittenTable {
  readonly name: string
  readonly columns: readonly Pick<PublishedColumn, 'name' | 'kind' | 'scale' | 'from'>[]
}
