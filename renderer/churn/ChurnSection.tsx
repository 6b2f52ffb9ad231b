import { useMemo } from 'react'
import { useApp } from '../store'
import { setFilter } from '../store/selectionOps'
import { ChurnCard } from './ChurnCard'
import { HoldOutCard } from './HoldOutCard'
import { useChurn, type Who } from './useChurn'

const OPTION = 'customers.churn'
const SHOWN = 500

/** Who is about to leave, and how well that is known: two cards with one answer. */
export function ChurnSection(): React.JSX.Element {
  const { selection } = useApp((app) => app.present)
  const who: Who = useApp((app) => (app.options[OPTION] === 'all' ? 'all' : 'at_risk'))
  const setOption = useApp((app) => app.setOption)
  const others = useMemo(() => setFilter(selection, 'customer', []), [selection])
  const state = useChurn(others, who, SHOWN)
  return (
    <>
      <ChurnCard state={state} who={who} onWho={(next) => setOption(OPTION, next)} />
      <HoldOutCard state={state} />
    </>
  )
}
