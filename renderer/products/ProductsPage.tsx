import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CubeProfile } from '../../shared/query'
import { DashboardPage, TwoColumns } from '../components/DashboardPage'
import { usePage } from '../components/usePage'
import { PRODUCT_OPTION } from '../product/openProduct'
import { PairsCard } from '../product/PairsCard'
import { ProductPage } from '../product/ProductPage'
import { useApp } from '../store'
import { AbcCard } from './AbcCard'
import { GeoCard } from './GeoCard'
import { QuartersCard } from './QuartersCard'
import { productsAnswer, productsRequest, type ProductsAnswer } from './queries'
import { RatingCard } from './RatingCard'
import { StoresCard } from './StoresCard'
import { TopCard } from './TopCard'
import { useProductsChoice } from './useProductsChoice'

/** What every card of the page gets: the last answer (null before the first), and whether a newer one is awaited. */
export interface CardProps {
  readonly answer: ProductsAnswer | null
  readonly profile: CubeProfile
  readonly stale: boolean
}

function Body({ profile }: { readonly profile: CubeProfile }): React.JSX.Element {
  const { t } = useTranslation()
  const step = useApp((app) => app.present)
  const version = useApp((app) => app.dataVersion)
  const choice = useProductsChoice()
  const asked = useMemo(() => productsRequest(step, profile, choice), [step, profile, choice])
  const page = usePage(asked, version)
  const answer = useMemo(
    () => (page.answer ? productsAnswer(page.answer.asked, page.answer.value) : null),
    [page.answer],
  )
  const isCurrent = page.answer?.asked.queries === asked.queries && page.failure === null
  const stale = page.slow && answer !== null
  // A changed filter reaches the cards with its answer, not before.
  const [upper, lower] = useMemo(() => {
    const props = { answer, profile, stale }
    return [
      <Fragment key="upper">
        <TopCard {...props} />
        <TwoColumns>
          <QuartersCard {...props} />
          <RatingCard {...props} />
        </TwoColumns>
        <AbcCard {...props} />
      </Fragment>,
      <Fragment key="lower">
        <GeoCard {...props} />
        <StoresCard {...props} />
      </Fragment>,
    ]
  }, [answer, profile, stale])
  return (
    <DashboardPage
      id="products"
      title={t('products.title')}
      profile={profile}
      comparedRange={answer?.top.comparedRange ?? null}
      isCurrent={isCurrent}
      failure={page.failure}
    >
      {upper}
      <PairsCard selection={step.selection} product={null} />
      {lower}
    </DashboardPage>
  )
}

export function ProductsPage(): React.JSX.Element | null {
  const profile = useApp((app) => app.project?.profile)
  const product = useApp((app) => app.options[PRODUCT_OPTION])
  if (!profile) return null
  return typeof product === 'string' && product !== '' ? (
    <ProductPage key={product} id={product} profile={profile} />
  ) : (
    <Body profile={profile} />
  )
}
