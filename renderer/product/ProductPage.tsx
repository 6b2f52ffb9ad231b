import { Button } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CubeProfile } from '../../shared/query'
import { DashboardPage, TwoColumns } from '../components/DashboardPage'
import { EmptyState } from '../components/EmptyState'
import { usePage } from '../components/usePage'
import { useApp } from '../store'
import { Facts } from './Facts'
import { closeProduct } from './openProduct'
import { PairsCard } from './PairsCard'
import styles from './Product.module.css'
import { PromotionsCard } from './PromotionsCard'
import { productAnswer, productRequest } from './queries'
import { ReviewsCard } from './ReviewsCard'
import { StoresCard } from './StoresCard'
import { TrendCards } from './TrendCards'

interface ProductPageProps {
  readonly id: string
  readonly profile: CubeProfile
}

/** One product under the filters: numbers, trend, price, promotions, reviews, stores, and what is bought with it. */
export function ProductPage({ id, profile }: ProductPageProps): React.JSX.Element {
  const { t } = useTranslation()
  const step = useApp((app) => app.present)
  const version = useApp((app) => app.dataVersion)
  const asked = useMemo(() => productRequest(id, step, profile), [id, step, profile])
  const page = usePage(asked, version)
  const answer = useMemo(
    () => (page.answer ? productAnswer(page.answer.asked, page.answer.value) : null),
    [page.answer],
  )
  const name = answer?.facts.rows[0]?.members[0]?.name ?? id
  const stale = page.slow && answer !== null
  const hasSales = answer === null || answer.facts.rows.length > 0
  return (
    <DashboardPage
      id="product"
      title={name}
      profile={profile}
      comparedRange={answer?.facts.comparedRange ?? null}
      isCurrent={page.answer?.asked.queries === asked.queries && page.failure === null}
      failure={page.failure}
    >
      <nav className={styles.head} aria-label={t('product.path')}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconChevronLeft size="1rem" aria-hidden />}
          onClick={closeProduct}
          data-testid="product-back"
        >
          {t('products.title')}
        </Button>
        <p className={styles.name} data-testid="product-name">
          {name}
        </p>
        {name === id ? null : <span className={styles.id}>{id}</span>}
      </nav>
      {hasSales ? null : <EmptyState reason={t('product.noSales')} />}
      {answer && hasSales ? (
        <>
          <Facts answer={answer} />
          <TrendCards answer={answer} stale={stale} />
        </>
      ) : null}
      <TwoColumns>
        <PairsCard selection={step.selection} product={id} />
        {profile.hasPromotions ? <PromotionsCard selection={asked.selection} product={id} /> : <span />}
      </TwoColumns>
      <TwoColumns>
        {profile.hasFeedback ? <ReviewsCard product={id} to={step.selection.to} /> : <span />}
        {answer && hasSales ? <StoresCard answer={answer} stale={stale} /> : <span />}
      </TwoColumns>
    </DashboardPage>
  )
}
