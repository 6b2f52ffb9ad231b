import { ActionIcon, Button, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../shared/fields'
import type { PlannedFileView } from '../../shared/importPlan'
import type { FileJoin } from '../../shared/mapping'
import { useApp } from '../store'
import { bringing, fieldsBrought, finished, inFile, sourceText, type JoinDraft } from './joinModel'
import styles from './Review.module.css'

const chosen = {
  size: 'xs',
  searchable: true,
  allowDeselect: false,
  checkIconPosition: 'right',
} as const

interface FormProps {
  readonly file: PlannedFileView
  readonly from: JoinDraft
  /** Called with every change that leaves nothing to be chosen. */
  readonly onChange: (join: FileJoin) => void
  readonly onClose: () => void
}

/** Which column is looked up in which file by which of its columns, and what that brings. */
export function JoinForm({ file, from, onChange, onClose }: FormProps): React.JSX.Element {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(from)
  const [held, setHeld] = useState(from)
  if (JSON.stringify(held) !== JSON.stringify(from)) {
    setHeld(from)
    setDraft(from)
  }
  const [isAdding, setAdding] = useState(false)
  const lookupFiles = useApp((app) => app.plan?.lookupFiles) ?? []
  const others = lookupFiles.filter(({ name }) => name !== file.name)
  const headers = others.find(({ name }) => name === draft.file)?.headers ?? []
  const take = (next: JoinDraft): void => {
    setDraft(next)
    const join = finished(next)
    if (join !== null) onChange(join)
  }
  const brought = Object.entries(draft.columns) as [Field, NonNullable<FileJoin['columns'][Field]>][]
  const free = fieldsBrought(file).filter((field) => draft.columns[field] === undefined)
  return (
    <div className={styles.joinForm} data-testid="join-form">
      <div className={styles.controls}>
        <Select
          {...chosen}
          label={t('review.joinColumn')}
          data-testid="join-column"
          data={file.columns.map(({ header }) => header)}
          value={draft.column}
          onChange={(column) => column !== null && take({ ...draft, column })}
        />
        <Select
          {...chosen}
          label={t('review.joinFile')}
          data-testid="join-file"
          nothingFoundMessage={t('review.noOtherFile')}
          data={others.map(({ name }) => name)}
          value={draft.file}
          onChange={(name) => {
            const other = others.find((known) => known.name === name)
            if (other) take(inFile(draft, other.name, other))
          }}
        />
        <Select
          {...chosen}
          label={t('review.joinBy')}
          data-testid="join-key"
          disabled={draft.file === null}
          data={[...headers]}
          value={draft.key}
          onChange={(key) => key !== null && take({ ...draft, key })}
        />
      </div>
      {brought.map(([field, source]) => (
        <div key={field} className={styles.brought} data-testid="join-brings" data-field={field}>
          <span>{t(`fields.${field}`)}</span>
          {typeof source === 'string' ? (
            <Select
              {...chosen}
              aria-label={t('review.broughtFrom', { field: t(`fields.${field}`) })}
              data={[...headers]}
              value={source}
              onChange={(header) => header !== null && take(bringing(draft, field, header))}
            />
          ) : (
            <span>{sourceText(source)}</span>
          )}
          <ActionIcon
            aria-label={t('review.bringNot', { field: t(`fields.${field}`) })}
            onClick={() => take(bringing(draft, field, null))}
          >
            <IconX size="0.875rem" aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {isAdding ? (
        <Brought
          fields={free}
          headers={headers}
          onChosen={(field, header) => {
            setAdding(false)
            take(bringing(draft, field, header))
          }}
        />
      ) : null}
      <div className={styles.answers}>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size="0.75rem" aria-hidden />}
          data-testid="join-bring"
          disabled={draft.file === null || isAdding}
          onClick={() => setAdding(true)}
        >
          {t('review.bring')}
        </Button>
        <Button variant="default" size="compact-xs" data-testid="join-done" onClick={onClose}>
          {t('review.joinDone')}
        </Button>
      </div>
    </div>
  )
}

interface BroughtProps {
  readonly fields: readonly Field[]
  readonly headers: readonly string[]
  readonly onChosen: (field: Field, header: string) => void
}

/** A further field, once both it and its column are chosen. */
function Brought({ fields, headers, onChosen }: BroughtProps): React.JSX.Element {
  const { t } = useTranslation()
  const [field, setField] = useState<Field | null>(null)
  const [header, setHeader] = useState<string | null>(null)
  return (
    <div className={styles.brought} data-testid="join-new">
      <Select
        {...chosen}
        aria-label={t('review.field')}
        placeholder={t('review.field')}
        data-testid="join-new-field"
        data={fields.map((name) => ({ value: name, label: t(`fields.${name}`) }))}
        value={field}
        onChange={(name) => {
          const known = fields.find((other) => other === name) ?? null
          setField(known)
          if (known !== null && header !== null) onChosen(known, header)
        }}
      />
      <Select
        {...chosen}
        aria-label={t('review.column')}
        placeholder={t('review.column')}
        data-testid="join-new-column"
        data={[...headers]}
        value={header}
        onChange={(name) => {
          setHeader(name)
          if (field !== null && name !== null) onChosen(field, name)
        }}
      />
    </div>
  )
}
