import { useTranslation } from 'react-i18next'
import { NameLink } from '../components/NameLink'
import { openPerson } from './openPerson'

interface PersonLinkProps {
  readonly id: string
  readonly name: string
}

/** A customer's name that leads to the customer's own page. */
export function PersonLink({ id, name }: PersonLinkProps): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <NameLink
      name={name}
      title={t('person.open', { name })}
      testId="open-person"
      onOpen={() => openPerson({ id, name })}
    />
  )
}
