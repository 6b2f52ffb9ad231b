import { Button, NumberInput, Popover, SegmentedControl, Select, Stack } from '@mantine/core'
import { IconPalette } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CUSTOMER_NUMBERS } from '../../shared/customers'
import { useApp } from '../store'
import { BOUND_KINDS, DEFAULT_FORMATTING, SCALES, type Formatting } from './formatting'

const BOUNDS = ['low', 'mid', 'high'] as const

/** Which column of the customers table is coloured, how, and between which bounds. */
export function FormatMenu({ formatting }: { readonly formatting: Formatting }): React.JSX.Element {
  const { t } = useTranslation()
  const setOption = useApp((app) => app.setOption)
  const set = (name: string, value: string | number): void => setOption(`customers.format.${name}`, value)
  const setAll = ({ column, scale, kind, bounds }: Formatting): void => {
    set('column', column)
    set('scale', scale)
    set('kind', kind)
    bounds.forEach((bound, at) => set(`bound${at}`, bound))
  }
  const isPercent = formatting.kind === 'percentile'
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconPalette size="1rem" stroke={1.75} aria-hidden />}
          data-testid="customers-format"
        >
          {t('customers.format.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm" w="17rem">
          <Select
            size="xs"
            label={t('customers.format.column')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={CUSTOMER_NUMBERS.map((value) => ({ value, label: t(`customers.top.${value}`) }))}
            value={formatting.column}
            onChange={(value) => value !== null && set('column', value)}
          />
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={t('customers.format.scale')}
            data={SCALES.map((value) => ({ value, label: t(`customers.format.scales.${value}`) }))}
            value={formatting.scale}
            onChange={(value) => set('scale', value)}
          />
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={t('customers.format.bounds')}
            data={BOUND_KINDS.map((value) => ({ value, label: t(`customers.format.kinds.${value}`) }))}
            value={formatting.kind}
            onChange={(value) => set('kind', value)}
          />
          {BOUNDS.map((name, at) => (
            <NumberInput
              key={name}
              size="xs"
              label={t(`customers.format.${name}`)}
              value={formatting.bounds[at] ?? 0}
              {...(isPercent ? { min: 0, max: 100, suffix: ' %' } : {})}
              onChange={(value) => typeof value === 'number' && set(`bound${at}`, value)}
            />
          ))}
          <Button variant="default" onClick={() => setAll(DEFAULT_FORMATTING)}>
            {t('customers.format.reset')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
