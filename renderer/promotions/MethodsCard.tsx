import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NONE_MEMBER, type QueryResult } from '../../shared/query'
import type { CardScope } from '../components/cardParts'
import { ChartCard } from '../components/ChartCard'
import { DataTable } from '../components/DataTable'
import { EmptyState } from '../components/EmptyState'
import { termKey } from '../dictionary/termNames'
import type { CardDrill } from '../drill/useDrill'
import { useFormats } from '../format/useFormats'
import { useMarginWords } from '../format/useMarginWords'
import { useMemberName } from '../format/useMembers'
import { useMarks } from '../marks/useMarks'
import { memberRows, rowMark, type MemberRow } from '../overview/rows'
import { filterOn } from '../store/selectionOps'
import type { Step } from '../store/step'
import { canOpen, methodColumns } from './methodColumns'
import { usePromotions } from './useAnswers'
import { useUpliftWords } from './useUpliftWords'

interface MethodsCardProps {
  readonly step: Step
  readonly methods: QueryResult
  readonly isCompared: boolean
  readonly drill: CardDrill | undefined
  readonly scope: CardScope
  readonly stale: boolean
}

/** Sales and uplift of each promotion method, "No promotion" among them. */
export function MethodsCard(props: MethodsCardProps): React.JSX.Element {
  const { step, methods, isCompared, drill, scope, stale } = props
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const words = useUpliftWords()
  const margins = useMarginWords()
  const nameOf = useMemberName()
  const { answer } = usePromotions(step.selection)
  const impacts = useMemo(
    () =>
      new Map(
        answer?.asked.selection === step.selection
          ? answer.value.methods.map((method) => [method.method.id ?? NONE_MEMBER, method])
          : [],
      ),
    [answer, step],
  )
  const rows = useMemo(
    () =>
      memberRows(
        methods,
        { request: { step } },
        'promotion_method',
        (member) => nameOf('promotion_method', member),
        t('common.allOthers'),
      ),
    [step, methods, nameOf, t],
  )
  const marks = useMarks<MemberRow>({
    step,
    own: ['promotion_method'],
    drill,
    markOf: (row) => rowMark(methods, 'promotion_method', row, canOpen(row)),
  })
  const columns = methodColumns({ rows, impacts, numbers, words, margins, isCompared, open: marks.open, t })
  const title = t('overview.promotion.title')
  const hasFilter = filterOn(step.selection, 'promotion_method') !== null
  return (
    <ChartCard
      id="promotion"
      title={title}
      definition={`${t('overview.promotion.definition')} ${t('promotions.definition')}`}
      entry={termKey('uplift')}
      scope={scope}
      drill={drill}
      marks={marks.menu(rows, (row) => row.id ?? '(others)')}
      note={words.verdict(
        rows.flatMap((row) => {
          const found = row.memberId === null ? undefined : impacts.get(row.id ?? '')
          return found ? [{ name: row.name, impact: found.impact }] : []
        }),
      )}
      loading={false}
      stale={stale}
      blank={rows.length === 0 ? <EmptyState /> : undefined}
      chart={
        <DataTable
          id="promotion"
          label={title}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id ?? '(others)'}
          maxHeight={20}
          onPick={marks.act}
          isDimmed={(row) => hasFilter && !row.marked}
        />
      }
      table={null}
    />
  )
}
