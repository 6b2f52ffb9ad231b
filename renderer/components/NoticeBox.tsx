import { ActionIcon } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../store'
import styles from './NoticeBox.module.css'

/** The last notice, until it is closed or another takes its place. */
export function NoticeBox(): React.JSX.Element {
  const { t } = useTranslation()
  const notice = useApp((app) => app.notice)
  const close = useApp((app) => app.closeNotice)
  const Icon = notice?.isProblem ? IconAlertTriangle : IconCheck
  return (
    <div role="status">
      {notice ? (
        <div className={styles.box} data-testid="notice" data-problem={notice.isProblem}>
          <Icon size="1rem" aria-hidden />
          <span className={styles.text}>{notice.text}</span>
          <ActionIcon aria-label={t('export.close')} onClick={close}>
            <IconX size="1rem" stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      ) : null}
    </div>
  )
}
