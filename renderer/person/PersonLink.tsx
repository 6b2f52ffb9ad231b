import { NameLink } from '../components/NameLink'
import { openPerson } from './openPerson'

interface PersonLinkProps {
  readonly id: string
  readonly name: string
}

/** A customer's name that leads to the customer's own page. */
export const PersonLink = ({ id, name }: PersonLinkProps): React.JSX.Element => (
  <NameLink name={name} of="person" onOpen={() => openPerson({ id, name })} />
)
