import { lazy, Suspense, useEffect } from 'react'
import { Dialogs } from './Dialogs'
import { request } from './api'
import { RestoreDialog } from './backups/RestoreDialog'
import { DropZone } from './components/DropZone'
import { ErrorPage } from './components/ErrorPanel'
import { NoticeBox } from './components/NoticeBox'
import { afterPaint } from './components/afterPaint'
import { SearchDialog } from './search/SearchDialog'
import { useKeys } from './shell/useKeys'
import { StartPage } from './start/StartPage'
import { useApp } from './store'
import { OfferBox } from './watch/OfferBox'

const loadWork = () => import('./Work')
const Work = lazy(async () => ({ default: (await loadWork()).Work }))

function Content(): React.JSX.Element {
  const failure = useApp((app) => app.failure)
  const isIdle = useApp((app) => !app.project && !app.plan && !(app.run && !app.run.ready))
  if (failure) return <ErrorPage failure={failure} />
  if (isIdle) return <StartPage />
  return (
    <Suspense fallback={null}>
      <Work />
    </Suspense>
  )
}

export function App(): React.JSX.Element {
  useKeys()
  useEffect(() => void request('app.ready', {}), [])
  // The start page needs little; all else is fetched when that is seen.
  useEffect(() => afterPaint(() => void loadWork()), [])
  const name = useApp((app) => app.project?.name ?? null)
  useEffect(() => {
    document.title = name === null ? 'Retail Lens' : `${name} – Retail Lens`
  }, [name])
  return (
    <DropZone>
      <Content />
      <SearchDialog />
      <Dialogs />
      <RestoreDialog />
      <OfferBox />
      <NoticeBox />
    </DropZone>
  )
}
