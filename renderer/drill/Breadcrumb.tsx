import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMemberName } from '../format/useMembers'
import styles from './Breadcrumb.module.css'
import type { CardDrill } from './useDrill'

/** The way back up, level by level; nothing on the top level. */
export function Breadcrumb({ drill }: { readonly drill: CardDrill }): React.JSX.Element | null {
  const { t } = useTranslation()
  const nameOf = useMemberName()
  const { card, path, up } = drill
  if (path.length === 0) return null
  const names = [
    t(path[0]?.dates ? 'drill.allDates' : 'drill.all'),
    ...path.map(({ dimension, id, name }) => nameOf(dimension, { id, name })),
  ]
  return (
    <nav aria-label={t('drill.path')} className={styles.path} data-testid={`drill-${card}`}>
      {names.map((name, depth) =>
        depth === path.length ? (
          <span key={depth} className={styles.here} aria-current="true" title={name}>
            {name}
          </span>
        ) : (
          <span key={depth} className={styles.part}>
            <UnstyledButton
              className={styles.up ?? ''}
              title={t('drill.up', { name })}
              data-testid={`drill-${card}-${depth}`}
              onClick={() => up(depth)}
            >
              {name}
            </UnstyledButton>
            <IconChevronRight size="0.75rem" aria-hidden />
          </span>
        ),
      )}
    </nav>
  )
}
