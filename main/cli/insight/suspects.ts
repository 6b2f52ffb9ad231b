import {
  DISMISSALS_KEY,
  SUSPECT_RULES,
  SUSPECT_SETTINGS_KEY,
  dismissalsSchema,
  suspectSettingsFrom,
  suspectsSchema,
} from '../../../shared/suspects'
import type { Dismissal, Suspect } from '../../../shared/suspects'
import type { OpenProject } from '../../store'
import { numberOption, readWith, textOption } from '../arguments'
import type { Cell } from '../output'
import { take } from '../project'
import type { Insight } from './types'

const COLUMNS = [
  'rule',
  'rule_name',
  'severity',
  'file',
  'line',
  'date',
  'time',
  'transaction_id',
  'customer',
  'store',
  'product',
  'net_cents',
  'other_file',
  'other_line',
  'other_transaction_id',
  'minutes',
  'discount_share',
  'unit_price_cents',
  'median_cents',
  'limit_cents',
  'lines',
  'dismissed',
  'key',
]

function cellsOf({ key, severity, evidence, line, other, netCents, dismissed }: Suspect): Cell[] {
  const isWhole = evidence.rule === 'two_stores' || evidence.rule === 'large_order'
  const hasLimit = evidence.rule === 'unusual_price' || evidence.rule === 'large_order'
  return [
    SUSPECT_RULES.indexOf(evidence.rule) + 1,
    evidence.rule,
    severity,
    line.file,
    line.line,
    line.date,
    line.time,
    line.transactionId,
    line.customerId,
    line.storeId,
    isWhole ? null : line.productId,
    netCents,
    other?.file ?? null,
    other?.line ?? null,
    other?.transactionId ?? null,
    'minutes' in evidence ? evidence.minutes : null,
    evidence.rule === 'high_discount' ? evidence.share : null,
    evidence.rule === 'unusual_price' ? evidence.priceCents : null,
    hasLimit ? evidence.medianCents : null,
    hasLimit ? evidence.limitCents : null,
    isWhole ? evidence.lines : 1,
    dismissed?.reason ?? null,
    key,
  ]
}

function dismissalsOf(project: OpenProject): readonly Dismissal[] {
  const text = project.stateGet(DISMISSALS_KEY)
  return text === null ? [] : (dismissalsSchema.safeParse(JSON.parse(text)).data ?? [])
}

/** What deserves a look, by the switches and thresholds of the project. */
export const suspectsInsight: Insight = {
  options: {
    rule: { type: 'string' },
    status: { type: 'string' },
    order: { type: 'string' },
    limit: { type: 'string' },
  },
  ask: ({ call, selection, cube, project }) => {
    const query = readWith(suspectsSchema, {
      selection,
      rules: textOption(call, 'rule')?.split(','),
      status: textOption(call, 'status'),
      sort: textOption(call, 'order'),
      limit: numberOption(call, 'limit') ?? 100_000,
    })
    const settings = suspectSettingsFrom(project.stateGet(SUSPECT_SETTINGS_KEY))
    const { suspects } = take(cube.suspects(query, settings, dismissalsOf(project)))
    return { columns: COLUMNS, rows: suspects.map(cellsOf) }
  },
}
