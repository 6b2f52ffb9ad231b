import { Dialect, validate } from '@polyglot-sql/sdk'
import { SparkSQL } from 'dt-sql-parser/dist/parser/spark/index.js'
import { expect, test } from 'vitest'
import { modelsFor } from '../../../main/export/publish/models'
import type { Target } from '../../../main/export/publish/targets'
import type { PublishedTable } from '../../../main/export/publish/publishedTable'
import { schemaSql, scriptsFor, verifySql } from '../../../main/export/publish/scripts'

const PATIENCE_MS = 180_000

const TABLE: PublishedTable = {
  name: 'silver_sales',
  rows: 6,
  columns: [
    { name: 'line_key', kind: 'integer', from: 'line_key' },
    { name: 'date', kind: 'date', from: 'date' },
    { name: 'net_amount', kind: 'money', scale: 2, from: 'net_cents' },
    { name: 'discount_percent', kind: 'real', from: 'discount_percent' },
    { name: 'is_return', kind: 'flag', from: 'is_return' },
    { name: 'product_name', kind: 'text', from: 'product_name' },
  ],
  totals: [{ column: 'net_amount', total: -12.5 }],
}

const published = (target: Target): [string, string][] => [
  ...modelsFor(target, 2).map(({ name, sql }): [string, string] => [name, sql]),
  ['schema.sql', schemaSql(target, [TABLE])],
  ['verify.sql', verifySql(target, [TABLE])],
  ...Object.entries(scriptsFor(target, [TABLE])).filter(([name]) => name.endsWith('.sql')),
]

const spark = new SparkSQL()
const READERS = {
  databricks: (sql) => spark.validate(sql).map(({ startLine, message }) => `${startLine}: ${message}`),
  bigquery: (sql) => validate(sql, Dialect.BigQuery).errors.map(({ line, message }) => `${line}: ${message}`),
} as const satisfies Partial<Record<Target, (sql: string) => readonly string[]>>

test.each(['databricks', 'bigquery'] as const)(
  'the grammar of %s reads every statement that is published',
  (target) => {
    const wrong = published(target).flatMap(([name, sql]) =>
      READERS[target](sql).map((message) => `${name}: ${message}`),
    )
    expect(wrong).toEqual([])
    expect(READERS[target]('create or replace table t as select sum(a from b')).not.toEqual([])
  },
  PATIENCE_MS,
)
