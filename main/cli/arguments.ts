import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import type { z } from 'zod'
import Papa from 'papaparse'
import { DIMENSIONS, MEASURES, MEASURE_ALIASES, querySchema } from '../../shared/query'
import type { DimensionName, MeasureName, Query, Selection } from '../../shared/query'
import { parseDay } from '../../shared/dates'
import { verbatim } from '../../shared/phrase'
import { FailureError, failure } from '../../shared/result'
import type { Format } from './output'

export type Options = NonNullable<ParseArgsConfig['options']>
type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

export interface Call {
  readonly values: Values
  readonly positionals: readonly string[]
}

/** A call that cannot be understood: exit 2, with the usage. */
export const wrongCall = (message: string): FailureError =>
  new FailureError(failure('usage', verbatim(message)))

/** `--order -net_sales` as `--order=-net_sales`: the value of an option may start with a dash. */
function withValues(args: readonly string[], options: Options): string[] {
  const joined: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    const next = args[i + 1]
    const takesText = arg.startsWith('--') && options[arg.slice(2)]?.type === 'string'
    if (takesText && next !== undefined) {
      joined.push(`${arg}=${next}`)
      i++
    } else joined.push(arg)
  }
  return joined
}

/** The options and operands of a command. Throws `wrongCall` for any that it does not know. */
export function readCall(args: readonly string[], options: Options): Call {
  try {
    const { values, positionals } = parseArgs({
      args: withValues(args, options),
      options: {
        ...options,
        help: { type: 'boolean' },
        quiet: { type: 'boolean' },
        json: { type: 'boolean' },
      },
      allowPositionals: true,
    })
    return { values: values as Values, positionals }
  } catch (cause) {
    throw wrongCall((cause as Error).message.split('. ')[0] ?? 'The call is not understood.')
  }
}

/** The value of an option; undefined where it was not given. */
export function textOption(call: Call, name: string): string | undefined {
  const value = call.values[name]
  return typeof value === 'string' ? value : undefined
}

/** The value of an option; throws `wrongCall` where it is missing. */
export function neededOption(call: Call, name: string): string {
  const value = textOption(call, name)
  if (value === undefined || value === '') throw wrongCall(`--${name} is missing.`)
  return value
}

/** Every value of an option that may be repeated. */
export function listOption(call: Call, name: string): string[] {
  const value = call.values[name]
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
}

/** `KEY=VALUE` options as a record. */
export function pairs(call: Call, name: string): Record<string, string> {
  return Object.fromEntries(
    listOption(call, name).map((text) => {
      const at = text.lastIndexOf('=')
      if (at < 1) throw wrongCall(`--${name} takes KEY=VALUE, not "${text}".`)
      return [text.slice(0, at), text.slice(at + 1)]
    }),
  )
}

export function formatOption(call: Call): Format {
  if (call.values.json === true) return 'json'
  const format = textOption(call, 'format') ?? 'table'
  if (format !== 'json' && format !== 'csv' && format !== 'table')
    throw wrongCall(`--format is json, csv or table, not "${format}".`)
  return format
}

export function numberOption(call: Call, name: string, most = Number.MAX_SAFE_INTEGER): number | null {
  const text = textOption(call, name)
  if (text === undefined) return null
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > most)
    throw wrongCall(`--${name} takes a whole number from 1 to ${most}, not "${text}".`)
  return Number(text)
}

export const QUERY_OPTIONS: Options = {
  project: { type: 'string' },
  measures: { type: 'string' },
  by: { type: 'string' },
  filter: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  compare: { type: 'string' },
  order: { type: 'string' },
  limit: { type: 'string' },
  format: { type: 'string' },
  set: { type: 'string', multiple: true },
}

const split = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

function dimensionOf(name: string): DimensionName {
  const known = DIMENSIONS.find((dimension) => dimension === name)
  if (!known) throw wrongCall(`There is no dimension "${name}". There are: ${DIMENSIONS.join(', ')}.`)
  return known
}

/** A measure by its name or short name; throws `wrongCall` with those there are. */
export function measureOf(name: string): MeasureName {
  const known = MEASURE_ALIASES[name] ?? MEASURES.find((measure) => measure === name)
  if (!known) throw wrongCall(`There is no measure "${name}". There are: ${MEASURES.join(', ')}.`)
  return known
}

function dateOption(call: Call, name: string): string | null {
  const text = textOption(call, name)
  if (text === undefined) return null
  if (parseDay(text) === null) throw wrongCall(`--${name} takes a date as YYYY-MM-DD, not "${text}".`)
  return text
}

/** `DIM=a,b` and `DIM!=a`; values with commas in double quotes. */
export function selectionOf(call: Call): Selection {
  const filters = listOption(call, 'filter').map((text) => {
    const match = /^([a-z_]+)(!?=)(.*)$/s.exec(text)
    if (!match) throw wrongCall(`--filter takes DIM=a,b or DIM!=a, not "${text}".`)
    const [, name = '', sign, list = ''] = match
    const values = Papa.parse<string[]>(list, { delimiter: ',' }).data[0] ?? ['']
    return { dimension: dimensionOf(name), values, exclude: sign === '!=' }
  })
  return { from: dateOption(call, 'from'), to: dateOption(call, 'to'), filters }
}

/** What a call asks, checked by its schema. */
export function readWith<S extends z.ZodType>(schema: S, asked: unknown): z.output<S> {
  const parsed = schema.safeParse(asked)
  if (!parsed.success)
    throw wrongCall(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    )
  return parsed.data
}

export interface QueryCall {
  readonly query: Query
  /** The measures as they were asked: keys of the result. */
  readonly keys: readonly string[]
}

/** The query that a call asks for; throws `wrongCall` where it cannot be one. */
export function queryOf(call: Call): QueryCall {
  const keys = split(neededOption(call, 'measures'))
  if (keys.length === 0) throw wrongCall('--measures names no measure.')
  const orderText = textOption(call, 'order')
  const orderName = orderText?.replace(/^[-+]/, '')
  const orderKey =
    orderName === undefined
      ? null
      : (DIMENSIONS.find((dimension) => dimension === orderName) ?? measureOf(orderName))
  const query = readWith(querySchema, {
    selection: selectionOf(call),
    by: split(textOption(call, 'by')).map(dimensionOf),
    measures: keys.map(measureOf),
    compare: textOption(call, 'compare') ?? null,
    order: orderKey === null ? null : { key: orderKey, descending: orderText?.startsWith('-') ?? false },
    limit: numberOption(call, 'limit'),
  })
  return { query, keys }
}
