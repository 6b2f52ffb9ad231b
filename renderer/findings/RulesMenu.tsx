import { Button, NumberInput, Popover, Stack, Switch, Text } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  RULE_FACTS,
  SUSPECT_RULES,
  USUAL_SUSPECT_SETTINGS,
  type SuspectRule,
  type SuspectSettings,
} from '../../shared/suspects'
import styles from './Findings.module.css'

const UNITS = {
  two_stores: 'minutes',
  repeated_purchase: 'minutes',
  high_discount: 'percent',
  unusual_price: 'times',
  large_order: 'times',
  return_without_sale: 'times',
  no_price: 'times',
} as const satisfies Record<SuspectRule, string>

interface RulesMenuProps {
  readonly settings: SuspectSettings
  onChange(settings: SuspectSettings): void
}

/** A switch for each rule, with its threshold. */
export function RulesMenu({ settings, onChange }: RulesMenuProps): React.JSX.Element {
  const { t } = useTranslation()
  const set = (rule: SuspectRule, change: Partial<SuspectSettings[SuspectRule]>): void =>
    onChange({ ...settings, [rule]: { ...settings[rule], ...change } })
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconAdjustments size="1rem" stroke={1.75} aria-hidden />}
          data-testid="findings-rules"
        >
          {t('findings.settings')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm" w="26rem">
          {SUSPECT_RULES.map((rule) => {
            const { threshold } = RULE_FACTS[rule]
            return (
              <div key={rule} className={styles.rule}>
                <Switch
                  size="xs"
                  label={t(`findings.rules.${rule}`)}
                  description={t(`findings.means.${rule}`)}
                  checked={settings[rule].isOn}
                  onChange={(event) => set(rule, { isOn: event.currentTarget.checked })}
                  data-testid={`rule-on-${rule}`}
                />
                {threshold === null ? null : (
                  <NumberInput
                    size="xs"
                    className={styles.threshold ?? ''}
                    aria-label={t('findings.threshold', { rule: t(`findings.rules.${rule}`) })}
                    min={threshold.min}
                    max={threshold.max}
                    clampBehavior="strict"
                    suffix={t(`findings.units.${UNITS[rule]}`)}
                    disabled={!settings[rule].isOn}
                    value={settings[rule].threshold}
                    onChange={(value) => typeof value === 'number' && set(rule, { threshold: value })}
                    data-testid={`rule-threshold-${rule}`}
                  />
                )}
              </div>
            )
          })}
          <Text size="xs" c="var(--rl-muted)">
            {t('findings.settingsHint')}
          </Text>
          <Button variant="default" onClick={() => onChange(USUAL_SUSPECT_SETTINGS)}>
            {t('findings.reset')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
