import { NumberInput, Tooltip, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AbcBounds, AbcClass } from '../../shared/abc'
import { Legend, Swatch } from '../components/Legend'
import { useFormats } from '../format/useFormats'
import { ScreenOnly } from '../print/ScreenOnly'
import { useApp } from '../store'
import type { AbcGroup } from './abcModel'
import styles from './Products.module.css'

interface AbcToolsProps {
  readonly groups: readonly AbcGroup[]
  readonly bounds: AbcBounds
  readonly colourOf: (abc: AbcClass) => string
  readonly onPick: (group: AbcGroup, additive: boolean) => void
}

/** The classes with their counts and shares, each a filter, and their bounds. */
export function AbcTools({ groups, bounds, colourOf, onPick }: AbcToolsProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const setOption = useApp((app) => app.setOption)
  const input = (name: 'a' | 'b', min: number, max: number): React.JSX.Element => (
    <NumberInput
      size="xs"
      w="5.5rem"
      min={min}
      max={max}
      suffix="%"
      allowDecimal={false}
      clampBehavior="blur"
      aria-label={t(`products.abc.bound.${name}`)}
      data-testid={`abc-${name}`}
      value={bounds[name]}
      onChange={(value) =>
        typeof value === 'number' && value >= min && value <= max && setOption(`abc.${name}`, value)
      }
    />
  )
  return (
    <>
      <ScreenOnly>
        <span className={styles.bounds}>
          {t('products.abc.until')}
          {input('a', 1, bounds.b - 1)}
          {input('b', bounds.a + 1, 99)}
        </span>
      </ScreenOnly>
      <Legend role="group" aria-label={t('products.abc.classes')}>
        {groups.map((group) => (
          <Tooltip
            key={group.abc}
            label={t('products.abc.pick', {
              abc: group.abc,
              count: group.ids.length,
              formatted: numbers.count(group.ids.length),
              net: numbers.full('money', group.net),
            })}
          >
            <UnstyledButton
              className={styles.key ?? ''}
              data-testid={`abc-class-${group.abc}`}
              data-value={group.ids.length}
              data-share={group.netShare ?? ''}
              disabled={group.ids.length === 0}
              onClick={(event) => onPick(group, event.ctrlKey || event.metaKey)}
            >
              <Swatch colour={colourOf(group.abc)} />
              {t('products.abc.class', {
                abc: group.abc,
                count: group.ids.length,
                formatted: numbers.count(group.ids.length),
                share: numbers.percent(group.netShare),
              })}
            </UnstyledButton>
          </Tooltip>
        ))}
      </Legend>
    </>
  )
}
