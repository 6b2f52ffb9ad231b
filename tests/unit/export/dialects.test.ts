import { describe, expect, test } from 'vitest'
import { modelsFor } from '../../../main/export/publish/models'
import { TARGETS } from '../../../main/export/publish/targets'
import type { Target } from '../../../main/export/publish/targets'

/** Built in under the same name, with the same arguments and the same result, in DuckDB, in Spark SQL 3 and in GoogleSQL. */
const SHARED_FUNCTIONS: ReadonlySet<string> = new Set([
  'abs',
  'avg',
  'cast',
  'coalesce',
  'count',
  'floor',
  'least',
  'lpad',
  'max',
  'min',
  'mod',
  'ntile',
  'nullif',
  'rank',
  'round',
  'row_number',
  'substr',
  'sum',
])

const TYPES: Readonly<Record<Target, ReadonlySet<string>>> = {
  duckdb: new Set(['date', 'decimal(18, 2)', 'double', 'int', 'string']),
  // Spark SQL's names: https://spark.apache.org/docs/latest/sql-ref-datatypes.html
  databricks: new Set(['date', 'decimal(18, 2)', 'double', 'int', 'string']),
  // GoogleSQL takes DECIMAL for NUMERIC, of up to 29 digits before the mark, and INT for INT64.
  bigquery: new Set(['date', 'decimal(18, 2)', 'float64', 'int', 'string']),
}

/** What one of the three says otherwise, does not know, or answers otherwise. */
const APART: readonly (readonly [string, RegExp])[] = [
  ['casts by ::', /::/],
  ['quoted names', /["`]/],
  ['dates moved or subtracted', /\binterval\b|\bdate_(add|sub|diff|trunc)\b|\bdatediff\b|\bextract\s*\(/],
  ['filtered aggregates', /\bfilter\s*\(/],
  ['qualify', /\bqualify\b/],
  ['the order of missing values', /\bnulls\s+(first|last)\b/],
  ['grouping by all', /\bgroup\s+by\s+all\b/],
  ['patterns', /\bilike\b|\bsimilar\b|\bregexp|~/],
  ['set operations without all or distinct', /\bunion\s+(?!all\b|distinct\b)|\bexcept\b|\bintersect\b/],
  ['temporary tables and more than one statement', /\btemp(orary)?\b|;\s*\S/],
]

const KEYWORDS: ReadonlySet<string> = new Set(['and', 'as', 'in', 'or', 'over'])

/** Comments and texts gone, in small letters. */
const bare = (sql: string): string =>
  sql
    .replaceAll(/--[^\n]*/g, '')
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .toLowerCase()

const functionsOf = (sql: string): string[] =>
  [...sql.matchAll(/\b([a-z_]\w*)\s*\(/g)]
    .map(([, name = '']) => name)
    .filter((name) => !KEYWORDS.has(name) && name !== 'decimal')

/** The types that values are cast to: the last `as` inside each cast's own brackets. */
function typesOf(sql: string): string[] {
  return [...sql.matchAll(/\bcast\s*\(/g)].map(({ index, 0: start }) => {
    let depth = 1
    let from = index + start.length
    for (let i = from; ; i++) {
      if (depth === 1 && sql.startsWith(' as ', i)) from = i + 4
      if (sql[i] === '(') depth++
      if (sql[i] === ')' && --depth === 0) return sql.slice(from, i).trim()
      if (i > sql.length) throw new Error('an open cast')
    }
  })
}

describe.each(TARGETS)('%s runs the models unchanged', (target) => {
  test.each(modelsFor(target, 2).map(({ name, sql }) => [name, bare(sql)]))('%s', (_name, sql) => {
    expect(functionsOf(sql).filter((name) => !SHARED_FUNCTIONS.has(name))).toEqual([])
    expect(typesOf(sql).filter((type) => !TYPES[target].has(type))).toEqual([])
    expect(APART.filter(([, pattern]) => pattern.test(sql)).map(([what]) => what)).toEqual([])
    expect(sql.trimStart().startsWith('create or replace table ')).toBe(true)
  })
})

test('the test itself sees what it looks for', () => {
  const sql = bare(
    "select datediff(day, a, b), cast(nullif(sum(x), 0) as hugeint) as n, 'isnan(1)' from t -- pi()",
  )
  expect(functionsOf(sql)).toEqual(['datediff', 'cast', 'nullif', 'sum'])
  expect(typesOf(sql)).toEqual(['hugeint'])
})
