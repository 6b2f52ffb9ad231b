import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconLinkOff, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedFileView, PlannedJoin } from '../../shared/importPlan'
import type { FileJoin } from '../../shared/mapping'
import { useApp } from '../store'
import { decide } from '../store/planActions'
import { JoinForm } from './JoinForm'
import { JoinMatch } from './JoinMatch'
import { NEW_JOIN, fieldsBrought, joinDecision, matchOf, membersOf } from './joinModel'
import { Mark } from './marks'
import styles from './Review.module.css'

const WRONG_FILE = 0.9

const isGood = (join: PlannedJoin | undefined): boolean =>
  join !== undefined && (join.matchRate === null || join.matchRate >= WRONG_FILE)

interface LookupProps {
  readonly file: PlannedFileView
  readonly join: FileJoin
  readonly isOpen: boolean
  readonly onEdit: () => void
  readonly onOff: () => void
}

function Lookup({ file, join, isOpen, onEdit, onOff }: LookupProps): React.JSX.Element {
  const { t } = useTranslation()
  const match = matchOf(file, join)
  const { column, file: other, key } = join
  return (
    <>
      <Mark of={isGood(match) ? 'fine' : 'doubtful'} />
      {match === undefined ? (
        <span>
          <strong>{t('review.join', { column, file: other })}</strong> {t('review.joinKey', { key })}:{' '}
          {t('review.joinNothing')}
        </span>
      ) : (
        <JoinMatch join={match} />
      )}
      <span className={styles.spacer} />
      <Tooltip label={t('review.joinEdit')}>
        <ActionIcon
          size="sm"
          aria-label={t('review.joinEditOf', { column, file: other })}
          aria-expanded={isOpen}
          data-testid="join-edit"
          onClick={onEdit}
        >
          <IconPencil size="0.875rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('review.joinOff')}>
        <ActionIcon
          size="sm"
          aria-label={t('review.joinOffOf', { column, file: other })}
          data-testid="join-off"
          onClick={onOff}
        >
          <IconLinkOff size="0.875rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

/** How the keys of a file are found in the other files; what is looked up there can be changed, added and turned off. */
export function JoinList({ file }: { readonly file: PlannedFileView }): React.JSX.Element | null {
  const { t } = useTranslation()
  const [open, setOpen] = useState<number | null>(null)
  const hasOthers = useApp((app) => (app.plan?.lookupFiles.length ?? 0) > 1)
  const members = membersOf(file)
  const { lookups } = file
  const canAdd = hasOthers && fieldsBrought(file).length > 0
  if (members.length + lookups.length === 0 && !canAdd) return null
  const form = (at: number): React.JSX.Element | null =>
    open === at ? (
      <JoinForm
        key={at}
        file={file}
        from={lookups[at] ?? NEW_JOIN}
        onChange={(join) => decide([joinDecision(file, at, join)])}
        onClose={() => setOpen(null)}
      />
    ) : null
  return (
    <section>
      <h3>{t('review.joins')}</h3>
      <ul className={styles.list} data-testid="plan-joins">
        {members.map((join) => (
          <li key={`${join.column} ${join.file}`} data-file={join.file} data-rate={join.matchRate}>
            <Mark of={isGood(join) ? 'fine' : 'doubtful'} />
            <JoinMatch join={join} />
          </li>
        ))}
        {lookups.map((join, at) => (
          <li
            key={at}
            className={styles.lookup}
            data-file={join.file}
            data-rate={matchOf(file, join)?.matchRate}
          >
            <Lookup
              file={file}
              join={join}
              isOpen={open === at}
              onEdit={() => setOpen(open === at ? null : at)}
              onOff={() => {
                setOpen(null)
                decide([joinDecision(file, at, null)])
              }}
            />
            {form(at)}
          </li>
        ))}
        {open === lookups.length ? <li className={styles.lookup}>{form(lookups.length)}</li> : null}
      </ul>
      {canAdd && open === null ? (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size="0.75rem" aria-hidden />}
          data-testid="join-add"
          onClick={() => setOpen(lookups.length)}
        >
          {t('review.joinAdd')}
        </Button>
      ) : null}
    </section>
  )
}
