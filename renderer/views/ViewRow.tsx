import { ActionIcon, TextInput, Tooltip, UnstyledButton } from '@mantine/core'
import { IconCheck, IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedView } from '../../shared/ipc'
import { overwriteSaved, removeSaved, renameSaved } from '../store/viewActions'
import styles from './Views.module.css'

interface RowProps {
  readonly saved: SavedView
  readonly isShown: boolean
  readonly canChange: boolean
  readonly onApply: () => void
  /** The control that had the focus is gone. */
  readonly onGone: () => void
}

function RenameField({ saved, onDone }: { readonly saved: SavedView; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState(saved.name)
  const finish = (): void => {
    if (name.trim() !== saved.name) renameSaved(saved.id, name)
    onDone()
  }
  return (
    <TextInput
      className={styles.field ?? ''}
      size="xs"
      autoFocus
      maxLength={76}
      aria-label={t('views.name')}
      data-testid="view-rename-field"
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.stopPropagation()
        if (event.key === 'Enter') finish()
        else onDone()
      }}
    />
  )
}

/** One saved view: shown by a click on its name, changed by the buttons behind it. */
export function ViewRow({ saved, isShown, canChange, onApply, onGone }: RowProps): React.JSX.Element {
  const { t } = useTranslation()
  const [renaming, setRenaming] = useState(false)
  const { name } = saved
  const actions = [
    { key: 'overwrite', Icon: IconDeviceFloppy, run: () => overwriteSaved(saved.id), hidden: isShown },
    { key: 'rename', Icon: IconPencil, run: () => setRenaming(true), hidden: false },
    { key: 'remove', Icon: IconTrash, run: () => removeSaved(saved), hidden: false },
  ] as const
  return (
    <li className={styles.row} data-testid="saved-view" data-name={name} data-shown={isShown}>
      {renaming ? (
        <RenameField
          saved={saved}
          onDone={() => {
            setRenaming(false)
            onGone()
          }}
        />
      ) : (
        <UnstyledButton
          className={styles.name ?? ''}
          aria-label={t('views.apply', { name })}
          aria-current={isShown}
          title={name}
          data-testid="view-apply"
          onClick={onApply}
        >
          <span className={styles.mark} aria-hidden>
            {isShown ? <IconCheck size="1rem" /> : null}
          </span>
          <span>{name}</span>
        </UnstyledButton>
      )}
      {canChange && !renaming
        ? actions
            .filter(({ hidden }) => !hidden)
            .map(({ key, Icon, run }) => (
              <Tooltip key={key} label={t(`views.${key}`, { name })}>
                <ActionIcon
                  aria-label={t(`views.${key}`, { name })}
                  data-testid={`view-${key}`}
                  onClick={() => {
                    run()
                    if (key !== 'rename') onGone()
                  }}
                >
                  <Icon size="1rem" stroke={1.75} aria-hidden />
                </ActionIcon>
              </Tooltip>
            ))
        : null}
    </li>
  )
}
