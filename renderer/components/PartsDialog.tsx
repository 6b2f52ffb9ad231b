import { Modal, UnstyledButton } from '@mantine/core'
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './PartsDialog.module.css'
import { useFocusBack } from './useFocusBack'

export interface DialogPart<Name extends string> {
  readonly name: Name
  readonly title: string
}

interface PartsDialogProps<Name extends string> {
  readonly id: string
  readonly title: string
  readonly parts: readonly DialogPart<Name>[]
  readonly current: Name
  readonly foot?: ReactNode
  readonly children: ReactNode
  onPart(name: Name): void
  onClose(): void
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** A dialog of several parts: their titles at the side, reached by the arrow keys, the chosen one beside them. */
export function PartsDialog<Name extends string>(props: PartsDialogProps<Name>): React.JSX.Element {
  const { id, title, parts, current, foot, children, onPart, onClose } = props
  const { t } = useTranslation()
  useFocusBack()
  const unique = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = (parts.findIndex(({ name }) => name === current) + step + parts.length) % parts.length
    const next = parts[at]
    if (next === undefined) return
    onPart(next.name)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.focus()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="56rem"
      padding={0}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
      styles={{ header: { padding: '0.5rem 1rem' }, title: { fontWeight: 600 } }}
      attributes={{ content: { 'data-testid': `${id}-dialog` } }}
    >
      <div className={styles.content}>
        <div
          ref={list}
          role="tablist"
          aria-orientation="vertical"
          aria-label={title}
          className={styles.parts}
          onKeyDown={move}
        >
          {parts.map((part) => (
            <UnstyledButton
              key={part.name}
              role="tab"
              id={`${unique}-${part.name}`}
              aria-selected={part.name === current}
              aria-controls={`${unique}-body`}
              tabIndex={part.name === current ? 0 : -1}
              data-autofocus={part.name === current ? true : undefined}
              className={styles.part ?? ''}
              data-testid={`${id}-part-${part.name}`}
              onClick={() => onPart(part.name)}
            >
              {part.title}
            </UnstyledButton>
          ))}
        </div>
        <div
          key={current}
          id={`${unique}-body`}
          role="tabpanel"
          aria-labelledby={`${unique}-${current}`}
          tabIndex={0}
          className={styles.body}
        >
          {children}
        </div>
      </div>
      {foot}
    </Modal>
  )
}
