import { markdownText } from '../../../shared/html'
import type { Target } from './targets'

const NAMES = { duckdb: 'DuckDB', databricks: 'Databricks', bigquery: 'BigQuery' } as const
const CALL = {
  duckdb: './load.sh [DATABASE]',
  databricks: './load.sh CATALOG SCHEMA WAREHOUSE_ID',
  bigquery: './load.sh DATASET',
} as const satisfies Record<Target, string>

/** What the folder is and how it is loaded, for the person who receives it. */
export const readmeText = (
  target: Target,
  project: string,
): string => `# ${markdownText(project)} for ${NAMES[target]}

\`\`\`
sh ${CALL[target]}
\`\`\`

loads the tables, makes gold by its SQL, and ends with a list of counts and totals: \`is_ok\` must be true in every row.
Nothing in this folder is secret and nothing in it was sent anywhere; it was written offline.

| What | Where |
| --- | --- |
| bronze, silver and gold as Parquet | \`data/\` |
| the gold definitions as SQL, in order of making | \`models/\` |
| tables and columns, and the names they had in the files | \`schema.json\`, \`schema.sql\` |
| counts and totals to find again | \`verify.sql\`, \`manifest.json\` |

Bronze holds every record as read, as text. Silver is clean and typed: money is DECIMAL in major units, dates are DATE. The
Parquet files of gold are what the app shows; the models compute the same from silver, so that they can go on when the
data do.
`
