import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { say } from '../i18n/say'
import type { ImportPlan } from '../../shared/importPlan'
import type { Question } from '../../shared/result'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'
import { decide } from '../store/planActions'
import { FileDetail } from './FileDetail'
import { FileList } from './FileList'
import { Mark } from './marks'
import { Preview } from './Preview'
import styles from './Review.module.css'
import { ReviewBar } from './ReviewBar'
import { Working } from './Working'

function Banner({ plan }: { readonly plan: ImportPlan }): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const show = useApp((app) => app.showPlanPlace)
  const isBusy = useApp((app) => app.planBusy)
  const { blockedBy, used, setAside } = plan
  const counts = { count: used, used: numbers.count(used), aside: numbers.count(setAside) }
  const isEmpty = used === 0 && plan.files.every(({ state }) => state === 'known')
  const ready = isEmpty ? 'review.nothingNew' : setAside === 0 ? 'review.ready' : 'review.readyAside'
  const file = blockedBy?.file ?? null
  return (
    <div
      className={styles.banner}
      role="status"
      data-state={blockedBy === null ? 'ready' : 'blocked'}
      data-testid="plan-banner"
      data-used={used}
      data-aside={setAside}
    >
      {isBusy ? (
        <Working />
      ) : (
        <>
          <Mark of={blockedBy === null ? 'fine' : 'blocks'} />
          <span>{blockedBy === null ? t(ready, counts) : say(blockedBy.message)}</span>
          {file === null ? null : (
            <Button
              variant="subtle"
              data-testid="plan-show-place"
              onClick={() => show(file, blockedBy?.column ?? null)}
            >
              {t('review.showPlace')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

function QuestionCard({ question }: { readonly question: Question }): React.JSX.Element {
  const { t } = useTranslation()
  const show = useApp((app) => app.showPlanPlace)
  const { column } = question
  const text = say(question.text)
  return (
    <section className={styles.question} data-testid="plan-question" data-question={question.id}>
      <div className={styles.questionText}>
        <strong>{question.file}</strong> {text}
      </div>
      {column === null ? null : (
        <Button variant="subtle" data-testid="plan-show-column" onClick={() => show(question.file, column)}>
          {t('review.showPlace')}
        </Button>
      )}
      <div className={styles.answers} role="group" aria-label={t('review.answers', { question: text })}>
        {question.answers.map(({ label, option, decisions }) =>
          decisions === undefined ? null : (
            <Button key={option} data-testid="plan-answer" onClick={() => decide(decisions)}>
              {say(label)}
            </Button>
          ),
        )}
      </div>
    </section>
  )
}

/** Everything that was understood of the files, before anything is written: each guess with its evidence, each changeable. */
export function ReviewPage({ plan }: { readonly plan: ImportPlan }): React.JSX.Element {
  const { t } = useTranslation()
  const shown = useApp((app) => app.planFile)
  const file = plan.files.find(({ id }) => id === shown)
  return (
    <main className={styles.page} data-testid="review-page">
      <ReviewBar plan={plan} />
      <div className={styles.top}>
        <Banner plan={plan} />
        {plan.questions.length === 0 ? null : (
          <section aria-label={t('review.questions')} className={styles.questions}>
            {plan.questions.map((question) => (
              <QuestionCard key={question.id} question={question} />
            ))}
          </section>
        )}
      </div>
      <div className={styles.body}>
        <FileList files={plan.files} />
        {file ? (
          <div className={styles.right}>
            <FileDetail key={file.id} file={file} />
            <Preview file={file} />
          </div>
        ) : null}
      </div>
    </main>
  )
}
