import { useMemo } from 'react'
import type { PromotionCurve, PromotionsAnswer } from '../../shared/promotions'
import type { Selection } from '../../shared/query'
import { request } from '../api'
import { useAnswer, type AnswerState } from '../components/useAnswer'
import { useApp } from '../store'

interface Asked {
  readonly selection: Selection
}
interface CurveAsked extends Asked {
  readonly promotion: string
}

const sendPromotions = ({ selection }: Asked) => request('query.promotions', { selection })
const sendCurve = ({ promotion, selection }: CurveAsked) =>
  request('query.promotionCurve', { promotion, selection })

/** Promotions and methods under a selection. */
export function usePromotions(selection: Selection): AnswerState<Asked, PromotionsAnswer> {
  const version = useApp((app) => app.dataVersion)
  const asked = useMemo(() => ({ selection }), [selection])
  return useAnswer(asked, version, sendPromotions)
}

/** One promotion day by day. */
export function usePromotionCurve(
  promotion: string,
  selection: Selection,
): AnswerState<CurveAsked, PromotionCurve> {
  const version = useApp((app) => app.dataVersion)
  const asked = useMemo(() => ({ promotion, selection }), [promotion, selection])
  return useAnswer(asked, version, sendCurve)
}
