import { Button, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PartsDialog } from '../components/PartsDialog'
import { useApp } from '../store'
import { startTour } from '../store/tourActions'
import { FilesHelp } from './FilesHelp'
import styles from './Help.module.css'
import { KeysHelp } from './KeysHelp'
import { NumbersHelp } from './NumbersHelp'
import { PagesHelp } from './PagesHelp'

function WorkHelp(): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <ul className={styles.list}>
      {t('help.work', { returnObjects: true }).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

const PARTS = {
  pages: PagesHelp,
  files: FilesHelp,
  work: WorkHelp,
  numbers: NumbersHelp,
  keys: KeysHelp,
} as const
type Part = keyof typeof PARTS

const isPart = (name: string | null): name is Part => name !== null && Object.hasOwn(PARTS, name)

/** Help inside the app: pages, files, filters, numbers, keys. */
export function HelpDialog(): React.JSX.Element {
  const { t } = useTranslation()
  const { dialogPart, project, openDialog, closeDialog } = useApp()
  const hasProject = project !== null
  const current = isPart(dialogPart) ? dialogPart : 'pages'
  const Body = PARTS[current]
  return (
    <PartsDialog
      id="help"
      title={t('help.title')}
      parts={Object.keys(PARTS)
        .filter(isPart)
        .map((name) => ({ name, title: t(`help.parts.${name}`) }))}
      current={current}
      onPart={(part) => openDialog('help', part)}
      onClose={closeDialog}
      foot={
        <div className={styles.foot}>
          <Tooltip label={t('tour.needsProject')} disabled={hasProject}>
            <Button
              variant="default"
              data-testid="help-tour"
              {...(hasProject ? {} : { 'data-disabled': true })}
              aria-disabled={!hasProject}
              onClick={startTour}
            >
              {t('tour.start')}
            </Button>
          </Tooltip>
          <Button variant="default" data-testid="help-about" onClick={() => openDialog('about')}>
            {t('help.about')}
          </Button>
        </div>
      }
    >
      <Body />
    </PartsDialog>
  )
}
