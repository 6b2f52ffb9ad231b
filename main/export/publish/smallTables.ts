import { join } from 'node:path'
import type { RfmScoring } from '../../../shared/projectSettings'
import { segmentOf } from '../../../shared/segments'
import { RULE_FACTS, SUSPECT_RULES } from '../../../shared/suspects'
import type { SuspectSettings } from '../../../shared/suspects'
import { DEFAULT_PARAMETERS } from '../../pipeline/gold'
import { ParquetFile, compressGroup, encodeGroup, valuesFor } from '../parquet'
import type { ColumnValues, ParquetColumn } from '../parquet'
import type { PublishedTable } from './publishedTable'

/** Stands for "none" where a table cannot hold an empty number. */
const NO_THRESHOLD = -1
const SCORES = [1, 2, 3, 4, 5] as const

function addCell(to: ColumnValues, cell: string | number): void {
  if (to.kind !== 'text') return to.add(Float64Array.of(Number(cell)), 1)
  const { buffer, byteOffset, length } = Buffer.from(String(cell), 'utf8')
  to.room(1)[to.rows++] = to.texts.codeOf(new DataView(buffer, byteOffset, length), 0, length)
}

async function writeRows(
  folder: string,
  name: string,
  columns: readonly ParquetColumn[],
  rows: readonly (readonly (string | number)[])[],
): Promise<PublishedTable> {
  const file = new ParquetFile(join(folder, `${name}.parquet`), columns)
  const values = columns.map(({ kind }) => valuesFor(kind))
  for (const row of rows) row.forEach((cell, i) => addCell(values[i]!, cell))
  file.write(await compressGroup(encodeGroup(values)))
  await file.finish()
  return {
    name,
    columns: columns.map((column) => ({ ...column, from: column.name })),
    rows: rows.length,
    totals: [],
  }
}

export interface ModelSettings {
  readonly highValueCents: number
  readonly minorDigits: number
  readonly rfmScoring: RfmScoring
  readonly suspects: SuspectSettings
}

/** What the models read besides silver: thresholds, the rules of the findings and the map of segments. */
export async function writeSmallTables(
  folder: string,
  { highValueCents, minorDigits, rfmScoring, suspects }: ModelSettings,
): Promise<PublishedTable[]> {
  const parameters = {
    ...DEFAULT_PARAMETERS,
    high_value_cents: highValueCents,
    high_value_amount: highValueCents / 10 ** minorDigits,
    rfm_ntile: rfmScoring === 'ntile' ? 1 : 0,
  }
  return [
    await writeRows(
      folder,
      'gold_parameters',
      [
        { name: 'name', kind: 'text' },
        { name: 'value', kind: 'real' },
      ],
      Object.entries(parameters),
    ),
    await writeRows(
      folder,
      'gold_suspect_settings',
      [
        { name: 'rule', kind: 'integer' },
        { name: 'rule_name', kind: 'text' },
        { name: 'severity', kind: 'text' },
        { name: 'is_on', kind: 'integer' },
        { name: 'threshold', kind: 'real' },
      ],
      SUSPECT_RULES.map((rule, i) => {
        const { severity, threshold } = RULE_FACTS[rule]
        const { isOn, threshold: chosen } = suspects[rule]
        return [i + 1, rule, severity, isOn ? 1 : 0, threshold === null ? NO_THRESHOLD : chosen] as const
      }),
    ),
    await writeRows(
      folder,
      'gold_segment_map',
      [
        { name: 'r', kind: 'integer' },
        { name: 'fm', kind: 'integer' },
        { name: 'segment', kind: 'text' },
      ],
      SCORES.flatMap((r) => SCORES.map((fm) => [r, fm, segmentOf(r, fm)] as const)),
    ),
  ]
}
