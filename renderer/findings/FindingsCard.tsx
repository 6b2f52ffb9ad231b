import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Selection } from '../../shared/query'
import { success, type Result } from '../../shared/result'
import type { FindingDecisions, Suspect, SuspectsAnswer } from '../../shared/suspects'
import { request } from '../api'
import { ChartCard } from '../components/ChartCard'
import { EmptyState } from '../components/EmptyState'
import { ErrorPanel } from '../components/ErrorPanel'
import { PagedTable } from '../components/PagedTable'
import { usePagedRows, type RowsPage } from '../components/usePagedRows'
import { termKey } from '../dictionary/termNames'
import { ScreenOnly } from '../print/ScreenOnly'
import { useApp } from '../store'
import { DismissDialog } from './DismissDialog'
import styles from './Findings.module.css'
import { FindingsTools, type FindingsChoice } from './FindingsTools'
import { linesOf } from './linesOf'
import { RulesMenu } from './RulesMenu'
import { useColumns, type FindingActions } from './useColumns'
import { useDecisions } from './useDecisions'
import { useEvidence } from './useEvidence'

type Page = SuspectsAnswer & RowsPage<Suspect>

const HEIGHT_REM = 24
const FIRST_CHOICE: FindingsChoice = { rule: null, status: 'open', sort: 'severity' }

/** Reads findings page by page; `_held` stands for the settings and dismissals that the engine answers by. */
const pagesOf =
  (selection: Selection, { rule, status, sort }: FindingsChoice, _held: FindingDecisions) =>
  async (offset: number, limit: number): Promise<Result<Page>> => {
    const rules = rule === null ? [] : [rule]
    const perProduct = rule === null
    const asked = { selection, rules, status, sort, perProduct, offset, limit }
    const answer = await request('findings.page', asked)
    return answer.ok ? success({ ...answer.value, rows: answer.value.suspects }) : answer
  }

/** What deserves a look: by rule and severity, with the evidence, its lines, and a dismissal that is remembered. */
export function FindingsCard(): React.JSX.Element {
  const { t } = useTranslation()
  const selection = useApp((app) => app.present.selection)
  const showLines = useApp((app) => app.showLines)
  const held = useDecisions()
  const decisions = useApp((app) => app.decisions)
  const setSettings = useApp((app) => app.setSuspectSettings)
  const setDismissals = useApp((app) => app.dismiss)
  const [choice, setChoice] = useState(FIRST_CHOICE)
  const [asked, setAsked] = useState<Suspect | null>(null)
  const [last, setLast] = useState<string | null>(null)
  const evidence = useEvidence()
  const load = useMemo(() => pagesOf(selection, choice, held), [selection, choice, held])
  const { head, failure, current, rowAt, want } = usePagedRows<Suspect, Page>(load)
  const restore = (key: string): void => {
    setDismissals((before) => before.filter((each) => each.key !== key))
    setLast(null)
  }
  const actions: FindingActions = {
    showLines: (suspect) => {
      const title = t(`findings.rules.${suspect.evidence.rule}`)
      showLines({ title, values: {}, ...linesOf(suspect) })
    },
    dismiss: setAsked,
    restore: ({ key }) => restore(key),
  }
  const columns = useColumns(evidence, actions)
  const dismiss = (suspect: Suspect, reason: string): void => {
    const dismissal = { key: suspect.key, reason, at: new Date().toISOString() }
    setDismissals((before) => [...before.filter(({ key }) => key !== suspect.key), dismissal])
    setAsked(null)
    setLast(suspect.key)
  }
  const title = t('findings.title')
  return (
    <>
      <ChartCard
        id="findings"
        title={title}
        definition={t('findings.definition')}
        entry={termKey('finding')}
        scope={{ selection, own: [], values: {} }}
        loading={head === null && failure === null}
        stale={!current && head !== null}
        blank={failure ? <ErrorPanel failure={failure} /> : undefined}
        tools={
          <>
            <FindingsTools answer={head} choice={choice} onChoose={setChoice} />
            <ScreenOnly>
              <RulesMenu settings={decisions.settings} onChange={setSettings} />
            </ScreenOnly>
          </>
        }
        chart={
          head ? (
            <>
              {decisions.dismissals.some(({ key }) => key === last) ? (
                <p className={styles.bar} role="status">
                  {t('findings.dismissed')}
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => last !== null && restore(last)}
                    data-testid="dismiss-undo"
                  >
                    {t('findings.undo')}
                  </Button>
                </p>
              ) : null}
              {head.found === 0 ? (
                <EmptyState
                  reason={t(choice.status === 'open' ? 'findings.nothing' : 'findings.nothingDismissed')}
                />
              ) : (
                <PagedTable
                  id="findings"
                  label={title}
                  columns={columns}
                  count={head.found}
                  sort={null}
                  height={HEIGHT_REM}
                  rowAt={rowAt}
                  rowKey={({ key }) => key}
                  onRange={want}
                  onSort={() => undefined}
                  onPick={actions.showLines}
                  source={{ load }}
                />
              )}
            </>
          ) : null
        }
        table={null}
      />
      {asked === null ? null : (
        <DismissDialog
          evidence={evidence(asked)}
          onDismiss={(reason) => dismiss(asked, reason)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
