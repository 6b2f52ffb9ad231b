import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { createHash } from 'node:crypto'
import { NEEDED, isRole } from '../../../shared/fields'
import type { Field, HelperRole, Role } from '../../../shared/fields'
import { headersOf } from '../../../shared/mapping'
import type { ColumnMapping, ColumnSource, FileDecision } from '../../../shared/mapping'
import type { Dialect } from '../read/sniff'
import { columnsOf, fieldScore } from './columns'
import type { Column } from './columns'
import { tableName } from './keyNames'
import { withLevels } from './levels'
import { scoreRoles, standing } from './roles'
import type { RoleScore } from './roles'
import { calendarOf, currencyColumnOf, datePartsOf, isRatesFile, timeColumnOf } from './special'
import { fieldsInWords } from './labels'
import { notSales } from './notSales'
import type { Alternative, AmountCandidate, FileGuess, FileToGuess, Said } from './types'

const SURE_ENOUGH = 0.5
const AMOUNT_FIELDS = [
  'total_amount',
  'net_amount',
  'discount_amount',
  'discount_percent',
  'unit_price',
] as const

/**
 * Sixteen hex digits that two files share only where their headers are the same, letter by letter; with a bare `id`, which
 * every table of a database has, also what the files are called beside numbers and months.
 */
export function headerSignature(header: readonly string[], fileName: string): string {
  const table = tableName(header, fileName)
  const told = JSON.stringify(table === '' ? header : [header, table])
  return createHash('sha256').update(told).digest('hex').slice(0, 16)
}

const amountsOf = (columns: readonly Column[]): AmountCandidate[] =>
  AMOUNT_FIELDS.flatMap((field) =>
    columns
      .map((column) => ({ field, header: column.header, score: fieldScore('transactions', field, column) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score),
  )

const alternative = ({ role, confidence, mapping, missing }: RoleScore): Alternative => ({
  role,
  confidence,
  mapping,
  missing,
})

function whyUnknown(best: RoleScore): Phrase[] {
  if (best.missing.length === 0)
    return [phrase`Too little speaks for ${{ role: best.role }}.`, ...best.reasons]
  return best.missing.map(
    (fields) => phrase`As ${{ role: best.role }} it would need a column for ${fieldsInWords(fields)}.`,
  )
}

function mappedWords(mapping: ColumnMapping): Phrase[] {
  return (Object.entries(mapping) as [Field, ColumnSource][]).map(
    ([field, source]) => phrase`"${headersOf(source).join(' + ')}" is ${{ field }}.`,
  )
}

/** Sales by category alone: each category stands for one product. */
function withCategoryAsProduct(score: RoleScore): RoleScore {
  const { role, mapping, missing, confidence, reasons } = score
  const isOnlyProduct = missing.length === 1 && missing[0]?.includes('product_name') === true
  if (role !== 'transactions' || !isOnlyProduct || mapping.category === undefined || confidence < 0.6)
    return score
  return {
    ...score,
    mapping: { ...mapping, product_name: mapping.category },
    missing: [],
    confidence: Math.min(confidence, 0.7),
    reasons: [
      ...reasons,
      phrase`No column names the product; each value of "${mapping.category}" counts as one.`,
    ],
  }
}

/** What is known of a file before roles are weighed; `guessFiles` keeps it to join files. */
export interface Look {
  readonly name: string
  readonly dialect: FileToGuess['dialect']
  readonly columns: readonly Column[]
}

/** What is looked at to guess: the columns with samples of their values. */
export const lookAt = (dialect: FileToGuess['dialect'], name: string): Look => ({
  name,
  dialect,
  columns: columnsOf(dialect),
})

function common({
  name,
  dialect,
  columns,
}: Look): Pick<
  FileGuess,
  | 'name'
  | 'joins'
  | 'timeColumn'
  | 'currencyColumn'
  | 'signature'
  | 'header'
  | 'headerLine'
  | 'amounts'
  | 'lookup'
  | 'notSales'
> {
  return {
    name,
    joins: [],
    lookup: null,
    notSales: null,
    timeColumn: null,
    currencyColumn: currencyColumnOf(columns),
    signature: headerSignature(dialect.header, name),
    header: dialect.header,
    headerLine: dialect.headerLine,
    amounts: [],
  }
}

function scores(look: Look, provided: ReadonlySet<Field> = new Set()): RoleScore[] {
  const known = datePartsOf(look.columns) ? new Set([...provided, 'transaction_ts' as const]) : provided
  return scoreRoles(look.columns, look.dialect.sampleRows, look.name, known)
}

/** Sales whose date stands in columns of year, month and day. */
function withDateParts(role: Role, mapping: ColumnMapping, columns: readonly Column[]): ColumnMapping {
  const parts = role === 'transactions' && mapping.transaction_ts === undefined ? datePartsOf(columns) : null
  return parts ? { ...mapping, transaction_ts: { add: [...parts], subtract: [] } } : mapping
}

function asRole(look: Look, chosen: RoleScore, all: readonly RoleScore[]): FileGuess {
  const isGrouped = chosen.role === 'products' || chosen.role === 'transactions'
  const dated = withDateParts(chosen.role, chosen.mapping, look.columns)
  const mapping = isGrouped ? withLevels(dated, look.columns, look.dialect.sampleRows) : dated
  return {
    ...common(look),
    role: chosen.role,
    confidence: chosen.confidence,
    mapping,
    missing: chosen.missing,
    evidence: [...chosen.reasons, ...mappedWords(mapping)],
    alternatives: all
      .filter(
        ({ role, confidence, missing }) => role !== chosen.role && missing.length === 0 && confidence >= 0.3,
      )
      .map(alternative),
    amounts: chosen.role === 'transactions' ? amountsOf(look.columns) : [],
    timeColumn: timeColumnOf(
      look.columns,
      look.dialect.sampleRows,
      chosen.mapping.transaction_ts ?? chosen.mapping.return_date,
    ),
  }
}

const helper = (
  look: Look,
  role: HelperRole | 'ignore',
  guess: Pick<FileGuess, 'confidence' | 'evidence' | 'alternatives' | 'lookup'>,
): FileGuess => ({ ...common(look), role, mapping: {}, missing: [], ...guess })

const fieldsOf = ({ mapping }: RoleScore): number => Object.keys(mapping).length

/** The guess for a file that was looked at; `provided` are fields that a joined file brings. */
export function guessLook(look: Look, provided?: ReadonlySet<Field>): FileGuess {
  const all = scores(look, provided).map(withCategoryAsProduct)
  const best = all.reduce((a, b) => (standing(b) > standing(a) ? b : a))
  const nearest = all.reduce((a, b) => (fieldsOf(b) > fieldsOf(a) ? b : a), best)
  const alternatives = all
    .filter(({ missing, confidence }) => missing.length < 2 && confidence >= 0.3)
    .map(alternative)
  if (isRatesFile(look.columns))
    return helper(look, 'rates', {
      confidence: 0.9,
      evidence: [phrase`It holds exchange rates, no sales.`],
      alternatives,
      lookup: null,
    })
  const other = notSales(look.columns)
  if (other)
    return {
      ...common(look),
      role: 'unknown',
      confidence: 0.9,
      mapping: {},
      missing: [],
      notSales: other,
      evidence: [phrase`It is ${other.is}, no sales. ${other.why}`],
      alternatives,
    }
  if (best.missing.length === 0 && best.confidence >= SURE_ENOUGH) return asRole(look, best, all)
  const calendar = calendarOf(look.columns)
  if (calendar)
    return helper(look, 'calendar', {
      confidence: 0.9,
      evidence: [phrase`"${calendar.key}" stands for the date in "${calendar.date}".`],
      alternatives,
      lookup: calendar,
    })
  return {
    ...common(look),
    role: 'unknown',
    confidence: 1 - best.confidence * (best.missing.length === 0 ? 1 : 0.5),
    mapping: {},
    missing: nearest.missing,
    evidence: whyUnknown(nearest),
    alternatives,
  }
}

/** The mapping with a person's columns: a column that was named leaves the field it was guessed for. */
function corrected(mapping: ColumnMapping, columns: FileDecision['columns']): ColumnMapping {
  const named = Object.entries(columns ?? {}) as [Field, ColumnSource | null | undefined][]
  if (named.length === 0) return mapping
  const taken = new Set(named.flatMap(([, source]) => (source ? headersOf(source) : [])))
  const kept = (Object.entries(mapping) as [Field, ColumnSource][]).filter(
    ([field, source]) =>
      !named.some(([name]) => name === field) && !headersOf(source).some((header) => taken.has(header)),
  )
  return Object.fromEntries([...kept, ...named.filter(([, source]) => source != null)])
}

/** The needs of a role that no column meets; each a list of fields of which one would do. */
export const missingFields = (
  role: Role,
  mapping: ColumnMapping,
  provided: ReadonlySet<Field> = new Set(),
): readonly (readonly Field[])[] =>
  NEEDED[role].filter(
    (fields) => !fields.some((field) => mapping[field] !== undefined || provided.has(field)),
  )

function saidRole(look: Look, role: NonNullable<Said['role']>, key: string | null): FileGuess {
  if (isRole(role)) {
    const all = scores(look).map(withCategoryAsProduct)
    return {
      ...asRole(
        look,
        all.find((score) => score.role === role)!,
        all,
      ),
      confidence: 1,
    }
  }
  const calendar = role === 'calendar' ? calendarOf(look.columns) : null
  const lookup = calendar ?? (key === null ? null : { key, date: null })
  return helper(look, role, { confidence: 1, evidence: [], alternatives: [], lookup })
}

/** The guess where some things are decided: the role, the columns of some fields, or all of an earlier import. */
export function guessSaid(look: Look, said: Said): FileGuess {
  const guess = said.role === undefined ? guessLook(look) : saidRole(look, said.role, said.key ?? null)
  const mapping = corrected(said.mapping ?? guess.mapping, said.columns)
  const isTimed = said.mapping === undefined && said.columns?.transaction_ts === undefined
  return {
    ...guess,
    mapping,
    timeColumn: isTimed ? guess.timeColumn : null,
    missing: isRole(guess.role) ? missingFields(guess.role, mapping) : guess.missing,
  }
}

/** The guess where the user has said the role. */
export const guessAs = (dialect: Dialect, fileName: string, role: Role): FileGuess =>
  guessSaid(lookAt(dialect, fileName), { role })

/** What role the file plays and which column fills which field, from its header and its first values. */
export const guessFile = (dialect: Dialect, fileName: string): FileGuess =>
  guessLook(lookAt(dialect, fileName))
