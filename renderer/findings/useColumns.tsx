import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconListDetails, IconX } from '@tabler/icons-react'
import { useMemo, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Suspect } from '../../shared/suspects'
import type { Column } from '../components/DataTable'
import { memberLink } from '../components/MemberLink'
import { useFormats } from '../format/useFormats'
import styles from './Findings.module.css'

export interface FindingActions {
  showLines(suspect: Suspect): void
  dismiss(suspect: Suspect): void
  restore(suspect: Suspect): void
}

const ICON = { size: '1rem', stroke: 1.75, 'aria-hidden': true } as const

/** The columns of the findings; `evidence` says what makes one a finding. */
export function useColumns(
  evidence: (suspect: Suspect) => string,
  actions: FindingActions,
): readonly Column<Suspect>[] {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  return useMemo(() => {
    const words = (suspect: Suspect): string =>
      [
        evidence(suspect),
        ...(suspect.alike > 0 ? [t('findings.alike', { count: suspect.alike })] : []),
        ...(suspect.dismissed ? [`(${suspect.dismissed.reason})`] : []),
      ].join(' ')
    const customer = ({ line }: Suspect): string => line.customerName ?? line.customerId ?? '–'
    const store = ({ line }: Suspect): string => line.storeName ?? line.storeId ?? '–'
    const moment = ({ line }: Suspect): string =>
      [dates.day(line.date), line.time?.slice(0, 5)].filter(Boolean).join(' ')
    const button = (
      suspect: Suspect,
      name: 'lines' | 'dismiss' | 'restore',
      icon: React.JSX.Element,
      act: (suspect: Suspect) => void,
    ): React.JSX.Element => (
      <ActionIcon
        size="1.5rem"
        aria-label={t(`findings.${name}`)}
        title={t(`findings.${name}`)}
        data-testid={`finding-${name}`}
        onKeyDown={(event) => event.stopPropagation()}
        onClick={(event: MouseEvent) => {
          event.stopPropagation()
          act(suspect)
        }}
      >
        {icon}
      </ActionIcon>
    )
    return [
      {
        id: 'severity',
        title: t('findings.columns.severity'),
        value: ({ severity }) => severity,
        cell: ({ severity }) => (
          <span className={styles.severity} data-severity={severity}>
            <span className={styles.mark} aria-hidden />
            {t(`findings.severity.${severity}`)}
          </span>
        ),
      },
      {
        id: 'rule',
        title: t('findings.columns.rule'),
        value: (suspect) => suspect.evidence.rule,
        cell: (suspect) => t(`findings.rules.${suspect.evidence.rule}`),
        tooltip: (suspect) => t(`findings.means.${suspect.evidence.rule}`),
      },
      { id: 'evidence', title: t('findings.columns.evidence'), value: words, tooltip: words },
      { id: 'date', title: t('findings.columns.date'), value: ({ line }) => line.date, cell: moment },
      {
        id: 'customer',
        title: t('findings.columns.customer'),
        value: customer,
        cell: (suspect) => memberLink('customer', { id: suspect.line.customerId, name: customer(suspect) }),
        tooltip: customer,
      },
      { id: 'store', title: t('findings.columns.store'), value: store, tooltip: store },
      {
        id: 'net_cents',
        title: t('findings.columns.net'),
        align: 'right',
        value: ({ netCents }) => netCents,
        cell: ({ netCents }) => numbers.full('money', netCents),
      },
      {
        id: 'actions',
        title: t('findings.columns.actions'),
        isControl: true,
        value: () => null,
        cell: (suspect) => (
          <span className={styles.actions}>
            {button(suspect, 'lines', <IconListDetails {...ICON} />, actions.showLines)}
            {suspect.dismissed
              ? button(suspect, 'restore', <IconArrowBackUp {...ICON} />, actions.restore)
              : button(suspect, 'dismiss', <IconX {...ICON} />, actions.dismiss)}
          </span>
        ),
      },
    ]
  }, [evidence, actions, numbers, dates, t])
}
