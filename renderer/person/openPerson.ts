import { drillDown, drillUp } from '../drill/model'
import { useApp } from '../store'

/** The drill path that the customer's own page lies on. */
export const PERSON = 'person'

/** Shows a customer's own page under the present dates and filters; one undo goes back. */
export function openPerson({ id, name }: { readonly id: string; readonly name: string }): void {
  const { present, change, goTo, closeLines } = useApp.getState()
  const mark = { dimension: 'customer', id, name, dates: null } as const
  change(drillDown(drillUp(present, PERSON, 0), PERSON, mark))
  closeLines()
  goTo('customers')
}
