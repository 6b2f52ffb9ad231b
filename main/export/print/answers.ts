import type { SavedView, ViewState } from '../../../shared/ipc'
import { phrase } from '../../../shared/phrase'
import { failure, success } from '../../../shared/result'
import type { Result } from '../../../shared/result'

/** Said where the one wanted card is not on the page. */
export const missingCard = (chart: string | null, present: readonly string[]): Result<never> =>
  failure('usage', phrase`There is no chart "${chart ?? ''}" on this page. There are: ${present.join(', ')}.`)

/** The saved view of that name, whatever the case. */
export function viewNamed(views: readonly SavedView[], wanted: string): Result<ViewState> {
  const found = views.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  if (found) return success(found.view)
  const names = views.map(({ name }) => `"${name}"`).join(', ')
  return failure(
    'usage',
    phrase`The project has no saved view "${wanted}". It has: ${names === '' ? phrase`none` : names}.`,
  )
}
