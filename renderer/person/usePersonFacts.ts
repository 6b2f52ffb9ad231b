import { useTranslation } from 'react-i18next'
import type { ChurnRow, NoModel } from '../../shared/churn'
import type { Person } from '../../shared/person'
import type { Fact } from '../components/FactList'
import { useFormats } from '../format/useFormats'
import { useSegmentName } from '../format/useSegmentName'

/** What is known of a customer as names and texts; none before the answer. */
export function usePersonFacts(
  person: Person | null,
  churn: ChurnRow | null,
  noModel: NoModel | null,
): readonly Fact[] {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  const segmentName = useSegmentName()
  const row = person?.row
  if (!person || !row) return []
  const money = (value: number | null): string =>
    numbers.full('money', value === null ? null : Math.round(value))
  const day = (text: string | null): string => (text === null ? '–' : dates.day(text))
  const fact = (id: keyof typeof NAMES, text: string, hint?: string): Fact => ({
    id: `person-${id}`,
    name: t(NAMES[id]),
    text,
    hint,
  })
  const unknown = noModel === null ? undefined : t('person.hints.noModel')
  return [
    fact('net', money(row.netCents)),
    fact(
      'rank',
      t('person.facts.rankOf', { rank: numbers.count(row.rank), customers: numbers.count(person.customers) }),
    ),
    fact('orders', numbers.count(person.orderCount)),
    fact('aov', money(row.aovCents)),
    fact('first', day(person.firstPurchase)),
    fact(
      'last',
      row.lastPurchase === null
        ? '–'
        : t('person.facts.lastSince', {
            date: day(row.lastPurchase),
            days: numbers.count(row.recencyDays ?? 0),
          }),
    ),
    fact('gap', numbers.full('decimal', person.gapDays)),
    fact(
      'basket',
      person.usual
        ? t('person.facts.basketOf', {
            products: numbers.full('decimal', person.usual.products),
            units: numbers.full('decimal', person.usual.units),
          })
        : '–',
      t('person.hints.basket'),
    ),
    fact('segment', row.segment === null ? '–' : segmentName(row.segment)),
    fact('scores', row.cell ?? '–', t('person.hints.scores')),
    fact('alive', numbers.percent(churn?.probabilityAlive ?? null), unknown ?? t('person.hints.alive')),
    fact('expected', numbers.full('decimal', churn?.expectedOrders ?? null), unknown),
    ...(row.country === null ? [] : [fact('country', row.country)]),
  ]
}

const NAMES = {
  net: 'person.facts.net',
  rank: 'person.facts.rank',
  orders: 'person.facts.orders',
  aov: 'person.facts.aov',
  first: 'person.facts.first',
  last: 'person.facts.last',
  gap: 'person.facts.gap',
  basket: 'person.facts.basket',
  segment: 'person.facts.segment',
  scores: 'person.facts.scores',
  alive: 'person.facts.alive',
  expected: 'person.facts.expected',
  country: 'person.facts.country',
} as const
