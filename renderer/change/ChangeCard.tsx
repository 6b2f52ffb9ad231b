import { useTranslation } from 'react-i18next'
import { ChartCard } from '../components/ChartCard'
import type { CardProps } from '../overview/OverviewPage'
import { usePrintJob } from '../print/printing'
import { Explained } from './Explained'
import { NoComparison } from './NoComparison'

/** What explains the change against the comparison period. */
export function ChangeCard({ answer, profile, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const job = usePrintJob()
  const step = answer?.request.step
  // On paper nobody can choose a comparison.
  if (job?.chart === null && answer && step?.compare == null) return <></>
  if (answer && step?.compare && answer.cards.comparedRange)
    return <Explained answer={answer} profile={profile} stale={stale} step={step} compare={step.compare} />
  return (
    <ChartCard
      id="change"
      title={t('change.titlePlain')}
      definition={t('change.definition')}
      loading={answer === null}
      stale={stale}
      blank={answer ? <NoComparison profile={profile} isOn={step?.compare != null} /> : undefined}
      chart={null}
      table={null}
    />
  )
}
