/** The engines that a project can be published for. */
export const TARGETS = ['duckdb', 'databricks', 'bigquery'] as const
export type Target = (typeof TARGETS)[number]
