import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import type { Marks } from '../marks/useMarks'
import { mouseGesture } from '../marks/gesture'
import type { GeoMeasure, GeoRow } from './geoModel'
import styles from './Products.module.css'

const SHOWN = 12

interface UnplacedProps {
  readonly rows: readonly GeoRow[]
  readonly measure: GeoMeasure
  readonly marks: Marks<GeoRow>
}

/** What has no place on the map, with its value: nothing is dropped. */
export function Unplaced({ rows, measure, marks }: UnplacedProps): React.JSX.Element | null {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  if (rows.length === 0) return null
  const kind = kindOf(measure)
  return (
    <div className={`${styles.unplaced} tabular`} data-testid="geo-unplaced" data-value={rows.length}>
      <span>{t('products.geo.unplaced', { count: rows.length })}</span>
      {rows.slice(0, SHOWN).map((row) => (
        <UnstyledButton
          key={row.key}
          className={styles.place ?? ''}
          title={row.name}
          data-member={row.id}
          data-value={row.values[measure]}
          onClick={(event) => marks.act(row, mouseGesture(event))}
          onContextMenu={(event) => {
            event.preventDefault()
            marks.act(row, mouseGesture(event))
          }}
        >
          <span className={styles.keyName}>{row.name}</span>
          <strong>{numbers.full(kind, row.values[measure])}</strong>
        </UnstyledButton>
      ))}
      {rows.length > SHOWN ? <span>{t('products.geo.more', { count: rows.length - SHOWN })}</span> : null}
    </div>
  )
}
