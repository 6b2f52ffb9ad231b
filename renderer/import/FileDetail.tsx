import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { say } from '../i18n/say'
import type { PlanRemark, PlannedFileView } from '../../shared/importPlan'
import { together } from '../../shared/phrase'
import { useApp } from '../store'
import { takeOut } from '../store/planActions'
import { filesAlike } from './alike'
import { ColumnTable } from './ColumnTable'
import { FileControls } from './FileControls'
import { JoinList } from './JoinList'
import { Mark } from './marks'
import styles from './Review.module.css'
import { useScrolledTo } from './useScrolledTo'

const ORDER = ['blocks', 'doubtful', 'note'] as const

function Remark({
  file,
  remark,
  isFirst,
}: {
  readonly file: PlannedFileView
  readonly remark: PlanRemark
  readonly isFirst: boolean
}): React.JSX.Element {
  const { t } = useTranslation()
  const show = useApp((app) => app.showPlanPlace)
  const turn = useApp((app) => (isFirst && app.planPlace?.column === null ? app.planPlace.turn : null))
  const item = useScrolledTo<HTMLLIElement>(turn)
  const column = file.columns.find(({ header }) => header === remark.column)?.header ?? null
  return (
    <li
      ref={item}
      tabIndex={-1}
      data-code={remark.code}
      data-level={remark.level}
      data-marked={turn !== null}
    >
      <Mark of={remark.level} />
      <span>
        {say(remark.message)}
        {remark.line === null ? null : ` (${t('review.line', { line: remark.line })})`}
        {remark.remedy === null ? null : ` ${say(remark.remedy)}`}
        {column === null ? null : (
          <UnstyledButton
            className={styles.link ?? ''}
            aria-label={t('review.showColumn', { column })}
            data-testid="plan-show-column"
            onClick={() => show(file.id, column)}
          >
            {t('review.showPlace')}
          </UnstyledButton>
        )}
      </span>
    </li>
  )
}

function Remarks({ file }: { readonly file: PlannedFileView }): React.JSX.Element | null {
  const { t } = useTranslation()
  if (file.remarks.length === 0) return null
  const sorted = ORDER.flatMap((level) => file.remarks.filter((remark) => remark.level === level))
  return (
    <section>
      <h3>{t('review.remarks')}</h3>
      <ul className={styles.list} data-testid="plan-remarks">
        {sorted.map((remark, at) => (
          <Remark key={at} file={file} remark={remark} isFirst={at === 0} />
        ))}
      </ul>
    </section>
  )
}

function Alike({ file }: { readonly file: PlannedFileView }): React.JSX.Element | null {
  const { t } = useTranslation()
  const count = useApp((app) => filesAlike(file, app.plan?.files ?? []).length)
  return count === 0 ? null : (
    <p className={styles.evidence} data-testid="plan-alike">
      {t('review.alike', { count })}
    </p>
  )
}

/** One file: what it was taken for and why, how it is read, and everything of it that can be changed. */
export function FileDetail({ file }: { readonly file: PlannedFileView }): React.JSX.Element {
  const { t } = useTranslation()
  const canBeRead = file.state !== 'known' && file.state !== 'unusable'
  return (
    <section className={`${styles.card} ${styles.detail}`} aria-label={file.name} data-testid="plan-detail">
      <div className={styles.detailHead}>
        <h2 title={file.name}>{file.name}</h2>
        <span className={styles.sub}>{t(`review.states.${file.state}`)}</span>
        <span className={styles.spacer} />
        {file.state === 'from_project' ? null : (
          <Tooltip label={t('review.takeOut')}>
            <ActionIcon
              aria-label={t('review.takeOutOf', { file: file.name })}
              data-testid="plan-take-out"
              onClick={() => takeOut(file.id)}
            >
              <IconX size="1rem" aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {file.state === 'known' ? null : <FileControls file={file} />}
      {file.state === 'from_project' ? <p className={styles.evidence}>{t('review.formKept')}</p> : null}
      <Alike file={file} />
      {file.evidence.length > 0 ? (
        <p className={styles.evidence} data-testid="plan-evidence">
          {say(together(file.evidence))}
        </p>
      ) : null}
      <Remarks file={file} />
      {canBeRead && file.state !== 'left_out' ? <JoinList file={file} /> : null}
      {canBeRead && file.columns.length > 0 ? <ColumnTable file={file} /> : null}
    </section>
  )
}
