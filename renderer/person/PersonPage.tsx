import { useTranslation } from 'react-i18next'
import type { Person } from '../../shared/person'
import type { CubeProfile } from '../../shared/query'
import { DashboardPage, TwoColumns } from '../components/DashboardPage'
import type { CardDrill } from '../drill/useDrill'
import { useApp } from '../store'
import { FavouritesCard } from './FavouritesCard'
import { GlanceCard } from './GlanceCard'
import { TimelineCard } from './TimelineCard'
import { usePerson } from './usePerson'

interface PersonPageProps {
  readonly id: string
  readonly name: string
  readonly profile: CubeProfile
  readonly drill: CardDrill | undefined
}

/** What each card of the page gets; `person` is null before the first answer. */
export interface PersonProps {
  readonly person: Person | null
  readonly stale: boolean
}

/** A customer's own page: at a glance, orders over time, usual basket and favourites. */
export function PersonPage({ id, name, profile, drill }: PersonPageProps): React.JSX.Element {
  const { t } = useTranslation()
  const { selection } = useApp((app) => app.present)
  const { answer, failure, slow } = usePerson(selection, id)
  const isAnswered = answer?.asked.customer === id
  const person = isAnswered ? answer.value : null
  const shared = { person, stale: slow && person !== null }
  return (
    <DashboardPage
      id="person"
      title={t('person.page', { name })}
      profile={profile}
      comparedRange={null}
      isCurrent={isAnswered && !slow}
      failure={failure}
    >
      <GlanceCard {...shared} id={id} name={name} selection={selection} drill={drill} />
      <TimelineCard {...shared} selection={selection} profile={profile} />
      <TwoColumns>
        <FavouritesCard {...shared} kind="products" />
        <FavouritesCard {...shared} kind="stores" />
      </TwoColumns>
    </DashboardPage>
  )
}
