import { useApp } from '../store'

/** The chart option that holds the product whose page is shown; empty: the page of all products. */
export const PRODUCT_OPTION = 'product.shown'

/** Shows a product's own page; undo brings back what was shown before. */
export function openProduct(id: string): void {
  const { present, options, showView, closeLines } = useApp.getState()
  closeLines()
  showView(present, { page: 'products', options: { ...options, [PRODUCT_OPTION]: id } })
}

/** Goes back to the page of all products. */
export const closeProduct = (): void => openProduct('')
