import { Button, Menu, Popover } from '@mantine/core'
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DimensionName } from '../../shared/query'
import { useApp } from '../store'
import { filterOn } from '../store/selectionOps'
import { DimensionPicker } from './DimensionPicker'

/** Opens the picker of one dimension. */
export const DimensionButton = memo(function DimensionButton({
  dimension,
}: {
  readonly dimension: DimensionName
}) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const isFiltered = useApp((app) => filterOn(app.present.selection, dimension) !== null)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={400} trapFocus>
      <Popover.Target>
        <Button
          variant={isFiltered ? 'light' : 'default'}
          data-testid={`filter-${dimension}`}
          rightSection={<IconChevronDown size="0.875rem" aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t(`filters.dimensions.${dimension}`)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <DimensionPicker dimension={dimension} />
      </Popover.Dropdown>
    </Popover>
  )
})

/** The dimensions that have no button of their own: a menu, then the picker of the one that was chosen. */
export const MoreFilters = memo(function MoreFilters({
  dimensions,
}: {
  readonly dimensions: readonly DimensionName[]
}) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<DimensionName | null>(null)
  return (
    <Popover
      opened={chosen !== null}
      withRoles={false}
      onChange={(opened) => !opened && setChosen(null)}
      position="bottom-start"
      width={400}
      trapFocus
    >
      <Popover.Target>
        <span>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button
                variant="default"
                data-testid="filter-more"
                leftSection={<IconPlus size="0.875rem" aria-hidden />}
              >
                {t('filters.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={400} style={{ overflowY: 'auto' }}>
              {dimensions.map((dimension) => (
                <Menu.Item
                  key={dimension}
                  data-testid={`filter-${dimension}`}
                  onClick={() => setChosen(dimension)}
                >
                  {t(`filters.dimensions.${dimension}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown>{chosen === null ? null : <DimensionPicker dimension={chosen} />}</Popover.Dropdown>
    </Popover>
  )
})
