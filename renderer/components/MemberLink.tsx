import { NONE_MEMBER, type DimensionName } from '../../shared/query'
import { PersonLink } from '../person/PersonLink'
import { ProductLink } from '../product/ProductLink'

interface MemberLinkProps {
  readonly dimension: DimensionName
  /** Null: no member of its own, such as all others. */
  readonly id: string | null
  readonly name: string
}

/** A member's name; a product's and a customer's lead to their own pages. */
function MemberLink({ dimension, id, name }: MemberLinkProps): React.JSX.Element {
  if (id === null || id === NONE_MEMBER) return <>{name}</>
  if (dimension === 'product') return <ProductLink id={id} name={name} />
  return dimension === 'customer' ? <PersonLink id={id} name={name} /> : <>{name}</>
}

/** The same as a cell of a table. */
export const memberLink = (
  dimension: DimensionName,
  { id, name }: Pick<MemberLinkProps, 'id' | 'name'>,
): React.JSX.Element => <MemberLink dimension={dimension} id={id} name={name} />
