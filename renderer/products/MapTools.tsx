import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './Products.module.css'
import type { MapView } from './useMapView'

/** Buttons that enlarge, reduce and reset the map. */
export function MapTools({ zoom, fit }: Pick<MapView, 'zoom' | 'fit'>): React.JSX.Element {
  const { t } = useTranslation()
  const tools = [
    { id: 'in', Icon: IconPlus, run: () => zoom('in') },
    { id: 'out', Icon: IconMinus, run: () => zoom('out') },
    { id: 'fit', Icon: IconFocusCentered, run: fit },
  ] as const
  return (
    <div className={styles.mapTools} role="group" aria-label={t('products.geo.view')}>
      {tools.map(({ id, Icon, run }) => (
        <Tooltip key={id} label={t(`products.geo.zoom.${id}`)} position="left">
          <ActionIcon aria-label={t(`products.geo.zoom.${id}`)} data-testid={`geo-zoom-${id}`} onClick={run}>
            <Icon size="1rem" stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  )
}
