import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../store'
import { useCustomerMeasure } from './useCustomerMeasure'

export function MeasureSwitch(): React.JSX.Element {
  const { t } = useTranslation()
  const measure = useCustomerMeasure()
  const setOption = useApp((app) => app.setOption)
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('customers.measure')}
      data={[
        { value: 'customers', label: t('customers.byCustomers') },
        { value: 'net', label: t('customers.byNet') },
      ]}
      value={measure}
      onChange={(value) => setOption('customers.measure', value)}
    />
  )
}
