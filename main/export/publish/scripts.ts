import { moneyType, typesOf } from './models'
import type { Target } from './targets'
import type { PublishedTable } from './publishedTable'

const LOADED = /^(bronze|silver)_|^gold_(parameters|segment_map|suspect_settings)$/

/** Tables that are loaded; those of gold are then made from them by the models. */
export const isLoaded = (table: string): boolean => LOADED.test(table)

const DUCKDB = `#!/bin/sh
# Loads this folder into retail_lens.duckdb, makes gold by its SQL and verifies the totals. Needs the duckdb command.
set -e
cd "$(dirname "$0")"
cat load.sql models/*.sql verify.sql | duckdb "\${1:-retail_lens.duckdb}"
`

const DATABRICKS = `#!/bin/sh
# Copies the data to a volume, deploys the bundle and runs it: loads the tables, makes gold, verifies the totals.
# Needs the databricks command, signed in. Usage: ./load.sh CATALOG SCHEMA WAREHOUSE_ID
set -e
cd "$(dirname "$0")"
catalog="$1"; schema="$2"; warehouse="$3"
volume="/Volumes/$catalog/$schema/retail_lens"
databricks schemas create "$schema" "$catalog" || true
databricks volumes create "$catalog" "$schema" retail_lens MANAGED || true
databricks fs cp --recursive --overwrite data "dbfs:$volume"
{ printf 'use %s.%s;\\n' "$catalog" "$schema"; sed "s|@volume@|$volume|g" load.sql; cat models/*.sql verify.sql; } > run.sql
databricks bundle deploy --var "warehouse_id=$warehouse"
databricks bundle run retail_lens --var "warehouse_id=$warehouse"
`

const BUNDLE = `bundle:
  name: retail_lens
variables:
  warehouse_id:
    description: The SQL warehouse that runs the models.
resources:
  jobs:
    retail_lens:
      name: retail_lens
      tasks:
        - task_key: load_and_model
          sql_task:
            warehouse_id: \${var.warehouse_id}
            file:
              path: run.sql
`

const BIGQUERY = `#!/bin/sh
# Loads the tables, makes gold and verifies the totals. Needs the bq command, signed in. Usage: ./load.sh DATASET
set -e
cd "$(dirname "$0")"
dataset="$1"
bq mk --force --dataset "$dataset"
@loads@
cat models/*.sql verify.sql | bq query --use_legacy_sql=false --dataset_id="$dataset"
`

const loaded = (tables: readonly PublishedTable[]): string[] =>
  tables.map(({ name }) => name).filter(isLoaded)

/** The short script that a machine with access runs, and what it needs, by file name. */
export function scriptsFor(target: Target, tables: readonly PublishedTable[]): Record<string, string> {
  const names = loaded(tables)
  if (target === 'bigquery') {
    const loads = names.map(
      (name) => `bq load --replace --source_format=PARQUET "$dataset.${name}" data/${name}.parquet`,
    )
    return { 'load.sh': BIGQUERY.replace('@loads@', loads.join('\n')) }
  }
  const source = (name: string): string =>
    target === 'duckdb'
      ? `read_parquet('data/${name}.parquet')`
      : `read_files('@volume@/${name}.parquet', format => 'parquet')`
  const load = names.map((name) => `create or replace table ${name} as select * from ${source(name)};\n`)
  return target === 'duckdb'
    ? { 'load.sh': DUCKDB, 'load.sql': load.join('') }
    : { 'load.sh': DATABRICKS, 'load.sql': load.join(''), 'databricks.yml': BUNDLE }
}

function typeName(target: Target, { kind, scale }: PublishedTable['columns'][number]): string {
  const types = typesOf(target)
  switch (kind) {
    case 'money':
      return moneyType(scale ?? 2)
    case 'real':
      return types.double
    case 'text':
      return types.string
    case 'flag':
      return 'boolean'
    case 'integer':
      return types.integer
    case 'date':
      return 'date'
  }
}

/** What the tables are, as statements that make them empty. */
export const schemaSql = (target: Target, tables: readonly PublishedTable[]): string =>
  tables
    .map(
      ({ name, columns }) =>
        `create table if not exists ${name} (\n${columns.map((column) => `  ${column.name} ${typeName(target, column)}`).join(',\n')}\n);\n`,
    )
    .join('\n')

function checkOf(table: string, what: string, found: string, expected: number, target: Target): string {
  const { double } = typesOf(target)
  return `select '${table}' as table_name, '${what}' as what, cast(${found} as ${double}) as found, cast(${expected} as ${double}) as expected from ${table}`
}

/** A query whose rows compare what was loaded and computed with what the project holds; `is_ok` is false where they differ. */
export function verifySql(target: Target, tables: readonly PublishedTable[]): string {
  const checks = tables
    .filter(({ name }) => name !== 'gold_checks')
    .flatMap(({ name, rows, totals }) => [
      checkOf(name, 'rows', 'count(*)', rows, target),
      ...totals.map(({ column, total }) =>
        checkOf(name, column, `coalesce(sum(${column}), 0)`, total, target),
      ),
    ])
  return `select
  table_name, what, found, expected,
  abs(found - expected) <= 0.000001 * case when abs(expected) > 1 then abs(expected) else 1 end as is_ok
from (
  ${checks.join('\n  union all\n  ')}
) as compared
order by is_ok, table_name, what;
`
}
