import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePrinting } from '../print/printing'
import { openPerson } from './openPerson'
import styles from './Person.module.css'

interface PersonLinkProps {
  readonly id: string
  readonly name: string
}

/** A customer's name that leads to the customer's own page. */
export function PersonLink({ id, name }: PersonLinkProps): React.JSX.Element {
  const { t } = useTranslation()
  const isPrinting = usePrinting()
  if (isPrinting) return <>{name}</>
  return (
    <UnstyledButton
      className={styles.link ?? ''}
      title={t('person.open', { name })}
      data-testid="open-person"
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation()
        openPerson({ id, name })
      }}
    >
      {name}
    </UnstyledButton>
  )
}
