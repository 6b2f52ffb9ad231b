import { Button } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../i18n/say'
import type { Failure, FailurePlace } from '../../shared/result'
import { useApp } from '../store'
import styles from './ErrorPanel.module.css'

const PLACES_SHOWN = 10
const PARTS = [
  'file',
  'line',
  'column',
  'reason',
  'remedy',
] as const satisfies readonly (keyof FailurePlace)[]

function Place({ place }: { readonly place: FailurePlace }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <dl className={styles.place}>
      {PARTS.map((part) => {
        const value = place[part]
        return value === undefined ? null : (
          <div key={part} style={{ display: 'contents' }}>
            <dt>{t(`errors.${part}`)}</dt>
            <dd data-testid={`failure-${part}`}>{typeof value === 'object' ? say(value) : value}</dd>
          </div>
        )
      })}
    </dl>
  )
}

/** What is asked where a command answers it: the window asks before it imports. */
function Questions({ failure }: { readonly failure: Failure }): React.JSX.Element[] {
  return (failure.questions ?? []).map((question) => (
    <div key={question.id} className={styles.question}>
      {say(question.text)}
    </div>
  ))
}

/** A failure with its places in the user's files, and what to do about each. */
export function ErrorPanel({
  failure,
  children,
}: {
  readonly failure: Failure
  readonly children?: ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  const hidden = failure.places.length - PLACES_SHOWN
  return (
    <section className={styles.panel} role="alert" data-testid="failure" data-code={failure.code}>
      <div className={styles.head}>
        <IconAlertCircle size="1.25rem" aria-hidden />
        <div>
          <h1 className={styles.title}>{t(`errors.titles.${failure.code}`)}</h1>
          <p className={styles.message} data-testid="failure-message">
            {say(failure.message)}
          </p>
        </div>
      </div>
      {failure.places.length > 0 ? (
        <ul className={styles.places}>
          {failure.places.slice(0, PLACES_SHOWN).map((place, index) => (
            <li key={index}>
              <Place place={place} />
            </li>
          ))}
        </ul>
      ) : null}
      {hidden > 0 ? <p className={styles.note}>{t('errors.more', { count: hidden })}</p> : null}
      <Questions failure={failure} />
      {children}
    </section>
  )
}

/** A way to the backups of the project that could not be opened. */
function OfferBackups({ failure }: { readonly failure: Failure }): React.JSX.Element | null {
  const { t } = useTranslation()
  const token = useApp((app) => app.failedToken)
  const askRestore = useApp((app) => app.askRestore)
  if (failure.code !== 'project_unusable' || token === null) return null
  return (
    <Button data-testid="failure-backups" onClick={() => askRestore({ token })}>
      {t('safety.restoreMenu')}
    </Button>
  )
}

/** The failure in place of the page, with the way back to what was there before. */
export function ErrorPage({ failure }: { readonly failure: Failure }): React.JSX.Element {
  const { t } = useTranslation()
  const setFailure = useApp((app) => app.setFailure)
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  return (
    <main className={styles.page}>
      <ErrorPanel failure={failure}>
        <p className={styles.note}>{t('errors.unchanged')}</p>
        <div className={styles.actions}>
          <OfferBackups failure={failure} />
          <Button ref={back} variant="default" data-testid="failure-back" onClick={() => setFailure(null)}>
            {t('errors.back')}
          </Button>
        </div>
      </ErrorPanel>
    </main>
  )
}
