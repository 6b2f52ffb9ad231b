import { useEffect } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { Dialogs } from './Dialogs'
import { request } from './api'
import { RestoreDialog } from './backups/RestoreDialog'
import { DropZone } from './components/DropZone'
import { ErrorPage } from './components/ErrorPanel'
import { NoticeBox } from './components/NoticeBox'
import { CustomersPage } from './customers/CustomersPage'
import { DataPage } from './data/DataPage'
import { DictionaryPage } from './dictionary/DictionaryPage'
import { ImportPage } from './import/ImportPage'
import { ReviewPage } from './import/ReviewPage'
import { LinesView } from './lines/LinesView'
import { MarkMenu } from './marks/MarkMenu'
import { OverviewPage } from './overview/OverviewPage'
import { ProductsPage } from './products/ProductsPage'
import { SearchDialog } from './search/SearchDialog'
import { Shell } from './shell/Shell'
import { useKeys } from './shell/useKeys'
import { StartPage } from './start/StartPage'
import { useApp } from './store'
import { Tour } from './tour/Tour'
import { OfferBox } from './watch/OfferBox'

const PAGE_VIEWS = {
  overview: OverviewPage,
  products: ProductsPage,
  customers: CustomersPage,
  data: DataPage,
  dictionary: DictionaryPage,
} as const

function Content(): React.JSX.Element {
  const [project, run, failure, page, plan] = useApp(
    useShallow((app) => [app.project, app.run, app.failure, app.page, app.plan] as const),
  )
  if (failure) return <ErrorPage failure={failure} />
  if (run && !run.ready) return <ImportPage run={run} />
  if (plan && !run) return <ReviewPage plan={plan} />
  if (!project) return <StartPage />
  const View = PAGE_VIEWS[page]
  return (
    <Shell>
      <View key={project.token} />
      <LinesView />
      <MarkMenu />
      <Tour />
    </Shell>
  )
}

export function App(): React.JSX.Element {
  useKeys()
  useEffect(() => void request('app.ready', {}), [])
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
