import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePrinting } from '../print/printing'
import styles from './NameLink.module.css'

interface NameLinkProps {
  readonly name: string
  /** What has the page. */
  readonly of: 'person' | 'product'
  onOpen(): void
}

/** A name in a table or text that leads to a page of its own; in a print the name alone. */
export function NameLink(props: NameLinkProps): React.JSX.Element {
  return usePrinting() ? <>{props.name}</> : <OpenLink {...props} />
}

function OpenLink({ name, of, onOpen }: NameLinkProps): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <UnstyledButton
      className={styles.link ?? ''}
      title={t(`${of}.open`, { name })}
      data-testid={`open-${of}`}
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
