import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorPanel } from '../components/ErrorPanel'
import styles from './Lineage.module.css'
import { LineageMap } from './LineageMap'
import { lineageGraph } from './lineageModel'
import type { TableList } from '../../shared/tables'
import { askTables, useSaved } from './useSaved'
import { Waiting } from './Waiting'

function Graph({ list }: { readonly list: TableList }): React.JSX.Element {
  const graph = useMemo(() => lineageGraph(list), [list])
  return <LineageMap graph={graph} />
}

/** Where every number comes from: file, bronze, silver, gold, chart. */
export function Lineage(): React.JSX.Element {
  const { t } = useTranslation()
  const answer = useSaved(askTables)
  return (
    <div className={styles.page} data-testid="lineage">
      <p className={styles.note}>{t('data.lineage.intro')}</p>
      {answer === null ? <Waiting /> : null}
      {answer?.ok === false ? <ErrorPanel failure={answer} /> : null}
      {answer?.ok ? <Graph list={answer.value} /> : null}
    </div>
  )
}
