import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PromotionRow } from '../../shared/promotions'
import { NONE_MEMBER, type Selection } from '../../shared/query'
import type { CardScope } from '../components/cardParts'
import { ChartCard } from '../components/ChartCard'
import { DataTable } from '../components/DataTable'
import { EmptyState } from '../components/EmptyState'
import { termKey } from '../dictionary/termNames'
import type { CardDrill } from '../drill/useDrill'
import { useFormats } from '../format/useFormats'
import { useMarginWords } from '../format/useMarginWords'
import { filterId } from '../format/useMembers'
import { memberMark } from '../marks/mark'
import { useMarks } from '../marks/useMarks'
import { filterOn, isMarked } from '../store/selectionOps'
import type { Step } from '../store/step'
import { Level } from './Level'
import { promotionColumns } from './promotionColumns'
import { usePromotions } from './useAnswers'
import { useUpliftWords } from './useUpliftWords'

interface PromotionsCardProps {
  readonly step: Step
  readonly drill: CardDrill | undefined
  readonly scope: CardScope | undefined
  readonly stale: boolean
}

const NONE: readonly PromotionRow[] = []
const idOf = ({ promotion }: PromotionRow): string => filterId(promotion.id)
const isOn = (selection: Selection, row: PromotionRow): boolean => isMarked(selection, 'promotion', idOf(row))

/** The promotions of one method, or all of them where none has a method. */
export function PromotionsCard({ step, drill, scope, stale }: PromotionsCardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const words = useUpliftWords()
  const margins = useMarginWords()
  const { answer, slow } = usePromotions(step.selection)
  const method = drill?.path.at(-1)
  const rows = useMemo(
    () =>
      answer?.value.promotions.filter(
        (row) => method === undefined || (row.method.id ?? NONE_MEMBER) === method.id,
      ) ?? NONE,
    [answer, method],
  )
  const marks = useMarks<PromotionRow>({
    step,
    own: ['promotion'],
    drill,
    markOf: (row) =>
      memberMark(
        'promotion',
        row.promotion,
        words.name(row),
        { net_sales_cents: row.netCents, orders: row.orders },
        true,
      ),
  })
  const open = marks.menu(rows, idOf)
  const columns = promotionColumns({ rows, numbers, words, margins, open: marks.open, t })
  const title = method ? t('promotions.titleOf', { method: method.name }) : t('promotions.titleAll')
  return (
    <ChartCard
      id="promotion"
      title={title}
      definition={t('promotions.definition')}
      entry={termKey('uplift')}
      scope={scope}
      drill={drill}
      marks={open}
      note={words.verdict(rows.map((row) => ({ name: words.name(row), impact: row.impact })))}
      loading={answer === null}
      stale={stale || (slow && answer !== null)}
      blank={answer !== null && rows.length === 0 ? <EmptyState /> : undefined}
      chart={
        <Level drill={drill}>
          <DataTable
            id="promotion"
            label={title}
            columns={columns}
            rows={rows}
            rowKey={idOf}
            maxHeight={20}
            onPick={marks.act}
            isDimmed={(row) => filterOn(step.selection, 'promotion') !== null && !isOn(step.selection, row)}
          />
        </Level>
      }
      table={null}
    />
  )
}
