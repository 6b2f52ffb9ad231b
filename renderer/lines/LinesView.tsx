import { ActionIcon, Modal, Tooltip } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle, IconArrowLeft, IconCheck } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableFormat } from '../../shared/exports'
import type { LineColumn, LinesTotals, LineView, SalesLine } from '../../shared/lines'
import type { CubeProfile } from '../../shared/query'
import { SearchField } from '../components/SearchField'
import { TableMenu } from '../export/TableMenu'
import { useAbout } from '../export/useAbout'
import { SelectionWords } from '../filters/SelectionWords'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { inSentence } from '../i18n'
import { say } from '../i18n/say'
import type { ShownValues } from '../marks/mark'
import { useApp } from '../store'
import type { LinesAsked } from '../store/overlaySlice'
import { linesColumns } from './columns'
import styles from './Lines.module.css'
import { exportLines } from './exportLines'
import { LinesTable } from './LinesTable'
import { RawPanel } from './RawPanel'
import { reconcile } from './reconcile'
import type { LinePages } from './useLinePages'

const SEARCH_MS = 150

function Verdict({
  values,
  totals,
}: {
  readonly values: ShownValues
  readonly totals: LinesTotals
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const compared = reconcile(values, totals)
  if (compared.length === 0) return null
  const wrong = compared.find(({ shown, summed }) => shown !== summed)
  if (wrong === undefined) {
    const names = compared.map(({ measure }) => inSentence(t(`measures.names.${measure}`)))
    return (
      <span className={styles.equal} data-testid="lines-verdict" data-equal="true">
        <IconCheck size="0.875rem" aria-hidden />
        {t('lines.equal', { measures: names.join(', ') })}
      </span>
    )
  }
  const full = (value: number): string => numbers.full(kindOf(wrong.measure), value)
  return (
    <span className={styles.differs} data-testid="lines-verdict" data-equal="false">
      <IconAlertTriangle size="0.875rem" aria-hidden />
      {t('lines.differs', {
        measure: t(`measures.names.${wrong.measure}`),
        summed: full(wrong.summed),
        shown: full(wrong.shown),
      })}
    </span>
  )
}

interface ViewProps {
  readonly asked: LinesAsked
  readonly profile: CubeProfile
  readonly raw: SalesLine | null
  setRaw(line: SalesLine | null): void
  onClose(): void
}

const nextSort = (sort: LineView['sort'], column: LineColumn): LineView['sort'] =>
  sort?.column !== column
    ? { column, descending: false }
    : sort.descending
      ? null
      : { column, descending: true }

function View({ asked, profile, raw, setRaw, onClose }: ViewProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  const { title, selection, values } = asked
  // What the file cannot answer while it is written is asked again when it is.
  const saving = useApp((app) => app.saving)
  const [typed, setTyped] = useState(asked.search ?? '')
  const [search] = useDebouncedValue(typed, SEARCH_MS)
  const [sort, setSort] = useState<LineView['sort']>(null)
  const view = useMemo((): LineView => ({ sort, search }), [sort, search])
  const [seen, setSeen] = useState<Pick<LinePages, 'totals' | 'found' | 'failure' | 'waiting'> | null>(null)
  const onPages = useCallback(
    ({ totals, found, failure, waiting }: LinePages) =>
      setSeen((before) =>
        before?.totals === totals &&
        before.found === found &&
        before.failure === failure &&
        before.waiting === waiting
          ? before
          : { totals, found, failure, waiting },
      ),
    [],
  )
  const columns = useMemo(() => linesColumns({ t, numbers, dates, profile }), [t, numbers, dates, profile])
  const totals = seen?.totals ?? null
  const head = t('lines.title', { title })
  const isSettled = seen !== null && !seen.waiting
  const about = useAbout(head, () => selection, isSettled)
  const save = async (format: TableFormat): Promise<void> =>
    exportLines(format, head, { selection, ...view }, await about().lines())
  return (
    <div
      className={styles.view}
      data-testid="lines-view"
      data-current={isSettled}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || raw === null) return
        event.stopPropagation()
        setRaw(null)
      }}
    >
      <div className={styles.top}>
        <Tooltip label={t('lines.back')}>
          <ActionIcon aria-label={t('lines.back')} data-testid="lines-back" onClick={onClose}>
            <IconArrowLeft size="1.125rem" stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <h2 className={styles.title} title={head}>
          {head}
        </h2>
        <div className={styles.spacer} />
        <SearchField
          w="22rem"
          label={t('lines.search')}
          value={typed}
          onChange={setTyped}
          data-testid="lines-search"
        />
        <TableMenu
          id="lines"
          label={t('lines.exportAs')}
          disabled={!isSettled || seen.found === 0}
          save={save}
        />
      </div>
      <div className={`${styles.facts} tabular`} role="status">
        {totals === null ? null : (
          <>
            <span
              className={styles.sum}
              data-testid="lines-sum"
              data-lines={totals.lines}
              data-net={totals.netCents}
            >
              {[
                t('lines.count', { count: totals.lines, formatted: numbers.count(totals.lines) }),
                t('lines.net', { value: numbers.full('money', totals.netCents) }),
              ].join(', ')}
            </span>
            <Verdict values={values} totals={totals} />
            {search === '' || !isSettled ? null : (
              <span data-testid="lines-found" data-value={seen.found}>
                {t('lines.found', { count: seen.found, formatted: numbers.count(seen.found) })}
              </span>
            )}
          </>
        )}
        <SelectionWords selection={selection} />
      </div>
      {seen?.failure ? <p className={styles.note}>{say(seen.failure.message)}</p> : null}
      {isSettled && seen.found === 0 ? (
        <p className={styles.note}>{t(search === '' ? 'lines.empty' : 'lines.none')}</p>
      ) : null}
      <div className={styles.split}>
        <LinesTable
          label={head}
          selection={selection}
          view={view}
          columns={columns}
          opened={raw}
          onSort={(column) => setSort(nextSort(sort, column))}
          onOpen={setRaw}
          onPages={onPages}
        />
        {raw ? (
          <RawPanel key={`${raw.file} ${raw.line} ${saving}`} line={raw} onClose={() => setRaw(null)} />
        ) : null}
      </div>
      <p className={styles.note}>{t('lines.hint')}</p>
    </div>
  )
}

/** The sales lines behind what was clicked, over the whole window; Escape or the arrow goes back. */
export function LinesView(): React.JSX.Element | null {
  const { t } = useTranslation()
  const asked = useApp((app) => app.lines)
  const close = useApp((app) => app.closeLines)
  const profile = useApp((app) => app.project?.profile)
  const [raw, setRaw] = useState<SalesLine | null>(null)
  if (!asked || !profile) return null
  const onClose = (): void => {
    setRaw(null)
    close()
  }
  return (
    <Modal
      opened
      fullScreen
      withCloseButton={false}
      closeOnEscape={raw === null}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('lines.title', { title: asked.title }) } }}
      onClose={onClose}
    >
      <View asked={asked} profile={profile} raw={raw} setRaw={setRaw} onClose={onClose} />
    </Modal>
  )
}
