import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { EncodedColumn, EncodedGroup, EncodedPage } from './encode'

const gzipped = promisify(gzip)
/** The levels above cost more time than they save bytes. */
const FASTEST = { level: 1 }

/** A compressed page, and how many bytes it had. */
export interface CompressedPage extends EncodedPage {
  readonly size: number
}

export interface CompressedColumn extends Omit<EncodedColumn, 'dictionary' | 'data'> {
  readonly dictionary: CompressedPage | null
  readonly data: CompressedPage
}

export interface CompressedGroup {
  readonly rows: number
  readonly columns: readonly CompressedColumn[]
}

const compressPage = async ({ values, body }: EncodedPage): Promise<CompressedPage> => ({
  values,
  size: body.length,
  body: await gzipped(body, FASTEST),
})

async function compressColumn(column: EncodedColumn): Promise<CompressedColumn> {
  const [dictionary, data] = await Promise.all([
    column.dictionary && compressPage(column.dictionary),
    compressPage(column.data),
  ])
  return { ...column, dictionary, data }
}

/** Compresses the pages of a row group by GZIP on Node's own threads, beside what the caller does meanwhile. */
export async function compressGroup({ rows, columns }: EncodedGroup): Promise<CompressedGroup> {
  return { rows, columns: await Promise.all(columns.map(compressColumn)) }
}
