import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeasureName } from '../../shared/query'
import { SEGMENTS } from '../../shared/segments'
import { LAYERS, type Dictionary } from '../../shared/tables'
import { ErrorPanel } from '../components/ErrorPanel'
import { SearchField } from '../components/SearchField'
import { askDictionary, useSaved } from '../data/useSaved'
import { Waiting } from '../data/Waiting'
import { useFormats } from '../format/useFormats'
import { useSegmentName } from '../format/useSegmentName'
import { useSpokenDictionary } from '../i18n/tableTexts'
import { useApp } from '../store'
import styles from './Dictionary.module.css'
import { columnKey, measureEntries, measureKey, SEGMENTS_KEY, tableEntries, tableKey } from './entries'
import { EntryGroup } from './EntryGroup'
import { findEntries } from './find'
import { Measures } from './Measures'
import { Segments } from './Segments'
import { TableSection } from './TableSection'
import { Terms } from './Terms'
import { TERMS, termKey } from './termNames'

function goToEntry(key: string): void {
  const place = document.getElementById(key)
  place?.scrollIntoView({ block: 'start' })
  place?.focus({ preventScroll: true })
}

/** Scrolls to the entry that was asked for and puts the focus on it. */
function useEntryInSight(): void {
  const entry = useApp((app) => app.entry)
  useEffect(() => {
    if (entry !== null) goToEntry(entry)
  }, [entry])
}

function useFound(dictionary: Dictionary, wanted: string): ReadonlySet<string> | null {
  const { t } = useTranslation()
  const segmentName = useSegmentName()
  const entries = useMemo(() => {
    const textsOf = (name: MeasureName): readonly string[] => [
      t(`measures.names.${name}`),
      t(`measures.definitions.${name}`),
    ]
    const rules = t('dictionary.rfm', { returnObjects: true })
    return [
      ...measureEntries(dictionary.measures, textsOf),
      ...TERMS.map((name) => ({
        key: termKey(name),
        texts: [t(`terms.names.${name}`), t(`terms.definitions.${name}`)],
      })),
      {
        key: SEGMENTS_KEY,
        texts: [t('dictionary.segmentsTitle'), ...rules, ...SEGMENTS, ...SEGMENTS.map(segmentName)],
      },
      ...tableEntries(dictionary.tables),
    ]
  }, [dictionary, segmentName, t])
  return useMemo(() => findEntries(entries, wanted), [entries, wanted])
}

function Entries({ dictionary: told }: { readonly dictionary: Dictionary }): React.JSX.Element {
  const dictionary = useSpokenDictionary(told)
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const [wanted, setWanted] = useState('')
  const found = useFound(dictionary, wanted)
  const isShown = (key: string): boolean => found === null || found.has(key)
  const measures = dictionary.measures.filter(({ name }) => isShown(measureKey(name)))
  const terms = TERMS.filter((name) => isShown(termKey(name)))
  const hasSegments = isShown(SEGMENTS_KEY)
  const tables = dictionary.tables.filter(
    ({ name, columns }) =>
      isShown(tableKey(name)) || columns.some((column) => isShown(columnKey(name, column.name))),
  )
  const groups = LAYERS.map((layer) => ({
    layer,
    tables: tables.filter((table) => table.layer === layer),
  })).filter((group) => group.tables.length > 0)
  useEntryInSight()
  const contents = [
    ...(measures.length > 0 ? [{ key: 'group-measures', text: t('dictionary.measures') }] : []),
    ...(terms.length > 0 ? [{ key: 'group-terms', text: t('terms.title') }] : []),
    ...(hasSegments ? [{ key: SEGMENTS_KEY, text: t('dictionary.segments') }] : []),
    ...groups.map(({ layer }) => ({ key: `group-${layer}`, text: t(`data.layers.${layer}`) })),
  ]
  return (
    <>
      <div className={styles.bar}>
        <SearchField
          w="20rem"
          label={t('dictionary.search')}
          value={wanted}
          onChange={setWanted}
          data-testid="dictionary-search"
        />
        <nav className={styles.contents} aria-label={t('dictionary.contents')}>
          {contents.map(({ key, text }) => (
            <button key={key} type="button" className={styles.jump} onClick={() => goToEntry(key)}>
              {text}
            </button>
          ))}
        </nav>
        <span
          className={`${styles.note} tabular`}
          role="status"
          data-testid="dictionary-found"
          data-value={found?.size}
        >
          {found === null
            ? ''
            : t('dictionary.found', { count: found.size, formatted: numbers.count(found.size) })}
        </span>
      </div>
      {found?.size === 0 ? <p className={styles.note}>{t('dictionary.nothing', { text: wanted })}</p> : null}
      {measures.length > 0 ? <Measures measures={measures} /> : null}
      {terms.length > 0 ? <Terms names={terms} /> : null}
      {hasSegments ? <Segments /> : null}
      {groups.map((group) => (
        <EntryGroup
          key={group.layer}
          id={group.layer}
          title={t(`data.layers.${group.layer}`)}
          note={t(`data.layerNotes.${group.layer}`)}
        >
          {group.tables.map((table) => (
            <TableSection key={table.name} table={table} found={found} />
          ))}
        </EntryGroup>
      ))}
    </>
  )
}

/** What every measure, table and column means, in the words that the code itself goes by. */
export function DictionaryPage(): React.JSX.Element {
  const { t } = useTranslation()
  const answer = useSaved(askDictionary)
  return (
    <div className={styles.page} data-testid="dictionary-page">
      <header>
        <h1 className={styles.title}>{t('dictionary.title')}</h1>
        <p className={styles.note}>{t('dictionary.intro')}</p>
      </header>
      {answer === null ? <Waiting /> : null}
      {answer?.ok === false ? <ErrorPanel failure={answer} /> : null}
      {answer?.ok ? <Entries dictionary={answer.value} /> : null}
    </div>
  )
}
