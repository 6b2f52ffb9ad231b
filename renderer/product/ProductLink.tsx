import { NameLink } from '../components/NameLink'
import { openProduct } from './openProduct'

interface ProductLinkProps {
  readonly id: string
  readonly name: string
}

/** A product's name that leads to the product's own page. */
export const ProductLink = ({ id, name }: ProductLinkProps): React.JSX.Element => (
  <NameLink name={name} of="product" onOpen={() => openProduct(id)} />
)
