export const USAGE: Readonly<Record<string, string>> = {
  import: `import FILE|FOLDER|GLOB… --project P [--mapping M.json] [--role FILE=ROLE] [--date-order dmy|mdy|ymd] [--encoding E] [--delimiter D]
       [--replace] [--set KEY=VALUE] [--dry-run] [--memory MB] [--json] [--quiet]
  Reads CSV files into a project, a new one where P does not exist yet. What cannot fit into memory is refused before it
  is read; --memory says how much there is instead of what is free.`,
  query: `query --project P --measures net_sales,orders [--by month,category] [--filter DIM=a,b] [--filter DIM!=a]
       [--from D] [--to D] [--compare previous|year] [--order -net_sales] [--limit N] [--format json|csv|table]
       [--set week_start=monday|sunday|saturday] [--set fiscal_start=MONTH]
  Asks the sales. A value with a comma goes in double quotes; "(none)" stands for the missing member.`,
  lines: `lines --project P [--filter DIM=a,b] [--from D] [--to D] [--limit N] [--format json|csv|table]
  The sales lines behind a number, each with its file and line.`,
  insight: `insight changed|basket|cohorts|churn|forecast|abc|uplift|suspects --project P [--filter DIM=a,b] [--from D] [--to D]
       [--format json|csv|table]
  What explains the numbers.
  changed [--measure net_sales|units|orders|aov] [--by DIM] [--compare previous|year] [--limit N]
          the members whose parts add up to the change; without --by of the dimension that explains most
  basket  [--product ID] [--min-orders N] [--order lift|orders|confidence] [--limit N]
          products in the same orders
  cohorts customers by the month of their first order, month by month since
  churn   [--limit N] [--quiet]
          customers at risk first, with the probability that they come back; stderr tells how well the model fits
  forecast [--measure net_sales|units|orders|discount] [--by date|week|month|quarter] [--quiet]
          the next periods with bands of 80 and 95 %; stderr tells how far such forecasts were off before
  abc     [--a 80] [--b 95] [--limit N]
          products by net sales with their class
  uplift  [--by promotion|promotion_method] [--promotion ID]
          what promotions did against the days before; with --promotion day by day
  suspects [--rule NAME,…] [--status open|dismissed|all] [--order severity|date|amount] [--limit N]
          what deserves a look, by the project's switches and thresholds`,
  sql: `sql --project P "select …" [--format json|csv|table]
  Reads the project with SQL. Nothing can be changed.`,
  check: `check --project P [--json]
  Checks the file's integrity and every reconciliation again.`,
  rejects: `rejects --project P [--file F] [--out FOLDER] [--json]
  The lines that were set aside, in their file's own columns plus the reason. Mended and imported again, each takes the place
  of the one it came from.`,
  sample: `sample --out FOLDER [--lines N] [--seed S] [--json]
  Writes the sample shop, the same for the same seed.`,
  mapping: `mapping FILE… [--json]
  What was understood of files, as a mapping file to edit: roles, columns, sums of columns, joins. Give it back with
  "import --mapping M.json".`,
  publish: `publish --project P --target duckdb|databricks|bigquery --out FOLDER [--force] [--json] [--quiet]
  Writes bronze, silver and gold as Parquet with the gold definitions as SQL and a script that loads them there. Offline.`,
  export: `export pdf|png|svg|csv|xlsx --project P --page overview|products|customers|all [--chart ID] [--view NAME]
       [--filter DIM=a,b] [--from D] [--to D] [--compare previous|year] [--paper a4|letter] [--landscape] [--rows N]
       [--definitions] [--scale 1-4] --out F [--force] [--json] [--quiet]
  Writes a report, or of one chart its picture or table, as the window would. Works without a display.`,
}

export const OVERVIEW = `Usage: npm run --silent cli -- COMMAND …

${Object.values(USAGE)
  .map((text) => text.split('\n  ')[0])
  .join('\n')}

Exit: 0 done, 2 wrong call, 3 a decision is needed, 4 input unusable, 5 project unusable, 6 a check failed, 130 interrupted.
`
