import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionary, MeasureEntry, TableEntry } from '../../shared/tables'
import { tableTextInGerman } from './de/tables'

const spokenIn = (language: string, text: string): string =>
  (language === 'de' ? tableTextInGerman(text) : undefined) ?? text

const spokenTable = (table: TableEntry, language: string): TableEntry => ({
  ...table,
  grain: spokenIn(language, table.grain),
  definition: spokenIn(language, table.definition),
  columns: table.columns.map((column) => ({
    ...column,
    definition: spokenIn(language, column.definition),
  })),
})

const spokenMeasure = (measure: MeasureEntry, language: string): MeasureEntry => ({
  ...measure,
  formula: spokenIn(language, measure.formula),
})

/** Tables with their texts in the language of the window; the engine's own are English. */
export function useSpokenTables(tables: readonly TableEntry[]): readonly TableEntry[] {
  const { language } = useTranslation().i18n
  return useMemo(() => tables.map((table) => spokenTable(table, language)), [tables, language])
}

/** The same for the whole dictionary. */
export function useSpokenDictionary({ tables, measures }: Dictionary): Dictionary {
  const { language } = useTranslation().i18n
  const spoken = useSpokenTables(tables)
  return useMemo(
    () => ({ tables: spoken, measures: measures.map((measure) => spokenMeasure(measure, language)) }),
    [spoken, measures, language],
  )
}
