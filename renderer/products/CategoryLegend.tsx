import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Legend, LegendKey } from '../components/Legend'
import { filterId, useMemberName } from '../format/useMembers'
import { useApp } from '../store'
import { useOnPaper } from '../print/printing'
import { pickMembers } from '../store/selectionOps'
import { colourOf, type ColourPlaces } from '../theme/palette'
import { useScheme } from '../theme/useScheme'
import { categoryMark } from './categoryMark'
import type { ProductRow } from './productRows'
import styles from './Products.module.css'
import { Symbol } from './Symbol'

interface CategoryLegendProps {
  readonly rows: readonly ProductRow[]
  readonly places: ColourPlaces
}

/** The colours of the categories shown, those without a colour of their own as one; a click filters by the category. */
export function CategoryLegend({ rows, places }: CategoryLegendProps): React.JSX.Element {
  const { t } = useTranslation()
  const { colours } = useScheme()
  const onPaper = useOnPaper()
  const nameOf = useMemberName()
  const change = useApp((app) => app.change)
  const members = new Map(
    rows.flatMap(({ category }) => (category ? [[filterId(category.id), category] as const] : [])),
  )
  const placeOf = (id: string): number => places.get(id) ?? Infinity
  const own = [...members].filter(([id]) => placeOf(id) < colours.categorical.length)
  const pick = (id: string, additive: boolean): void =>
    change({ selection: pickMembers(useApp.getState().present.selection, 'category', [id], additive) })
  return (
    <Legend>
      {own
        .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
        .map(([id, member]) => (
          <UnstyledButton
            key={id}
            className={styles.key ?? ''}
            title={nameOf('category', member)}
            onClick={(event) => pick(id, event.ctrlKey || event.metaKey)}
          >
            <Symbol
              {...categoryMark(places, member.id, onPaper)}
              colour={colourOf(places, member.id, colours)}
            />
            <span className={styles.keyName}>{nameOf('category', member)}</span>
          </UnstyledButton>
        ))}
      {own.length < members.size ? (
        <LegendKey mark={<Symbol shape="circle" colour={colours.others} />}>
          {t('products.rating.otherCategories')}
        </LegendKey>
      ) : null}
      <LegendKey>{t('products.rating.size')}</LegendKey>
    </Legend>
  )
}
