import { UnstyledButton } from '@mantine/core'
import { usePrinting } from '../print/printing'
import styles from './NameLink.module.css'

interface NameLinkProps {
  readonly name: string
  /** What a click does, in words. */
  readonly title: string
  readonly testId: string
  onOpen(): void
}

/** A name in a table or text that leads to a page of its own; in a print the name alone. */
export function NameLink({ name, title, testId, onOpen }: NameLinkProps): React.JSX.Element {
  const isPrinting = usePrinting()
  if (isPrinting) return <>{name}</>
  return (
    <UnstyledButton
      className={styles.link ?? ''}
      title={title}
      data-testid={testId}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation()
        onOpen()
      }}
    >
      {name}
    </UnstyledButton>
  )
}
