import { useTranslation } from 'react-i18next'
import { NameLink } from '../components/NameLink'
import { openProduct } from './openProduct'

interface ProductLinkProps {
  readonly id: string
  readonly name: string
}

/** A product's name that leads to the product's own page. */
export function ProductLink({ id, name }: ProductLinkProps): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <NameLink
      name={name}
      title={t('product.open', { name })}
      testId="open-product"
      onOpen={() => openProduct(id)}
    />
  )
}
