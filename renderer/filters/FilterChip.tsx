import { ActionIcon, Popover, Tooltip, UnstyledButton } from '@mantine/core'
import { IconSwitchHorizontal, IconX } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter, Selection } from '../../shared/query'
import { useApp } from '../store'
import { invertFilter, setFilter } from '../store/selectionOps'
import { DimensionPicker } from './DimensionPicker'
import styles from './FilterBar.module.css'
import { useFilterWords } from './useFilterWords'

/** One active filter: click to edit, buttons to invert and to remove it. */
export const FilterChip = memo(function FilterChip({ filter }: { readonly filter: Filter }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const change = (next: (selection: Selection) => Selection): void => {
    const app = useApp.getState()
    app.change({ selection: next(app.present.selection) })
  }
  const { dimension, exclude } = filter
  const { short, long } = useFilterWords(filter)
  const name = t(`filters.dimensions.${dimension}`)
  return (
    <span className={styles.chip} data-testid={`chip-${dimension}`} data-exclude={exclude}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" width={400} trapFocus>
        <Popover.Target>
          <Tooltip label={long}>
            <UnstyledButton
              className={styles.chipText ?? ''}
              fz="xs"
              aria-label={t('filters.edit', { dimension: name })}
              onClick={() => setOpened(!opened)}
            >
              {short}
            </UnstyledButton>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown>
          <DimensionPicker dimension={dimension} />
        </Popover.Dropdown>
      </Popover>
      <Tooltip label={t('filters.invert', { dimension: name })}>
        <ActionIcon
          size="sm"
          ml={4}
          aria-label={t('filters.invert', { dimension: name })}
          data-testid={`chip-invert-${dimension}`}
          onClick={() => change((selection) => invertFilter(selection, dimension))}
        >
          <IconSwitchHorizontal size="0.875rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
      <ActionIcon
        size="sm"
        mr={4}
        aria-label={t('filters.remove', { dimension: name })}
        data-testid={`chip-remove-${dimension}`}
        onClick={() => change((selection) => setFilter(selection, dimension, []))}
      >
        <IconX size="0.875rem" aria-hidden />
      </ActionIcon>
    </span>
  )
})
