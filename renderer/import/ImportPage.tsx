import { Button, Loader, Progress as Bar } from '@mantine/core'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { STEPS, type Step } from '../../shared/report'
import { useApp } from '../store'
import { cancelImport } from '../store/importActions'
import type { ImportRun } from '../store/importSlice'
import styles from './ImportPage.module.css'
import { stepState, type StepState } from './stepState'
import { percentDone, useFigures } from './useFigures'

const MARKS = {
  waiting: <IconCircle size="1.125rem" stroke={1.25} aria-hidden />,
  running: <Loader size={16} aria-hidden />,
  done: <IconCircleCheck size="1.125rem" className={styles.done} aria-hidden />,
} as const satisfies Record<StepState, React.JSX.Element>

const TITLES = {
  files: 'importing.title',
  sample: 'importing.titleSample',
  settings: 'importing.titleSettings',
} as const satisfies Record<ImportRun['source'], string>

function StepRow({ run, step }: { readonly run: ImportRun; readonly step: Step }): React.JSX.Element {
  const { t } = useTranslation()
  const figures = useFigures()
  const state = stepState(run, step)
  const progress = run.progress[step]
  return (
    <li className={styles.step} data-state={state} data-testid={`step-${step}`}>
      {MARKS[state]}
      <span>
        {t(`importing.steps.${step}`)}
        <span className="visually-hidden">{t(`importing.state.${state}`)}</span>
      </span>
      <span className={`${styles.figures} tabular`}>
        {progress && state !== 'waiting' ? figures(progress) : null}
      </span>
      {state === 'running' ? (
        <Bar
          className={styles.bar ?? ''}
          value={progress ? percentDone(progress) : 0}
          size={4}
          transitionDuration={100}
          aria-label={t(`importing.steps.${step}`)}
        />
      ) : null}
    </li>
  )
}

/** While files are read for an open project: nothing goes on before the person has seen what was understood. */
function ReviewLink({ run }: { readonly run: ImportRun }): React.JSX.Element | null {
  const { t } = useTranslation()
  const isPreparing = useApp((app) => app.project !== null && app.plan === null)
  const asked = useApp((app) => app.reviewAsked)
  const ask = useApp((app) => app.askReview)
  if (run.source !== 'files' || !isPreparing) return null
  return asked ? (
    <span>{t('importing.reviewing')}</span>
  ) : (
    <Button variant="subtle" data-testid="import-review" onClick={() => ask(true)}>
      {t('importing.review')}
    </Button>
  )
}

/** A running import: its steps with rows per second and the time left, and a way out. */
export function ImportPage({ run }: { readonly run: ImportRun }): React.JSX.Element {
  const { t } = useTranslation()
  const [first, ...more] = run.names
  const file = run.step === null ? null : (run.progress[run.step]?.file ?? null)
  return (
    <main className={styles.page} data-testid="import-page">
      <section className={styles.panel}>
        <h1 className={styles.title}>{t(TITLES[run.source])}</h1>
        {first === undefined ? null : (
          <div className={styles.names} title={run.names.join('\n')}>
            {more.length === 0 ? first : t('importing.names', { first, more: more.length })}
          </div>
        )}
        <ol className={styles.steps}>
          {STEPS.map((step) => (
            <StepRow key={step} run={run} step={step} />
          ))}
        </ol>
        <div className={styles.foot}>
          <span className={styles.names} title={file ?? undefined}>
            {file === null ? t('importing.cancelHint') : t('importing.current', { file })}
          </span>
          <ReviewLink run={run} />
          <Button
            variant="default"
            data-testid="import-cancel"
            disabled={run.cancelling}
            onClick={() => void cancelImport()}
          >
            {t(run.cancelling ? 'importing.cancelling' : 'importing.cancel')}
          </Button>
        </div>
      </section>
    </main>
  )
}
