import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../store'

/** While the engine answers, or while the file that it reads is still being written. */
export function Waiting(): React.JSX.Element {
  const { t } = useTranslation()
  const saving = useApp((app) => app.saving)
  return saving ? <p role="status">{t('data.waiting')}</p> : <Skeleton height="16rem" />
}
