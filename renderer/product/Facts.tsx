import { useTranslation } from 'react-i18next'
import { marginFrom } from '../../shared/margin'
import { returnRateOf } from '../../shared/returnRates'
import { useFormats } from '../format/useFormats'
import { useMarginWords } from '../format/useMarginWords'
import { valueOf } from '../overview/queries'
import styles from './Product.module.css'
import type { ProductAnswer } from './queries'

interface Fact {
  readonly id: string
  readonly text: string
  readonly note?: string
}

/** The product in numbers; margin with the share of its sales that it is known for. */
export function Facts({ answer }: { readonly answer: ProductAnswer }): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const margins = useMarginWords()
  const { facts } = answer
  const values = facts.rows[0]?.values ?? null
  const read = (measure: Parameters<typeof valueOf>[2]): number | null => valueOf(facts, values, measure)
  const [net, units, orders] = [read('net_sales_cents') ?? 0, read('units') ?? 0, read('orders') ?? 0]
  const margin = marginFrom(read)
  const rate = returnRateOf(read('return_rate'), orders)
  const items: readonly Fact[] = [
    { id: 'net_sales_cents', text: numbers.full('money', net) },
    { id: 'units', text: numbers.count(units) },
    { id: 'orders', text: numbers.count(orders) },
    { id: 'price', text: numbers.full('money', units === 0 ? null : net / units) },
    {
      id: 'return_rate',
      text: numbers.percent(rate),
      ...(rate === null && orders > 0 ? { note: t('product.fewOrders') } : {}),
    },
    {
      id: 'avg_rating',
      text: numbers.full('rating', read('avg_rating')),
      note: t('product.reviews', { count: read('reviews') ?? 0 }),
    },
    ...(margin.cents === null
      ? []
      : [{ id: 'margin_cents', text: numbers.full('money', margin.cents), note: margins.note(margin) }]),
  ]
  return (
    <dl className={`${styles.facts} tabular`} data-testid="product-facts" data-net={net}>
      {items.map(({ id, text, note }) => (
        <div key={id} data-fact={id}>
          <dt>{id === 'price' ? t('product.price') : t(`measures.names.${id as 'units'}`)}</dt>
          <dd>
            {text} {note === undefined || note === '' ? null : <span className={styles.note}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
