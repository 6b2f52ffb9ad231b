import { useShallow } from 'zustand/react/shallow'
import { CustomersPage } from './customers/CustomersPage'
import { DataPage } from './data/DataPage'
import { DictionaryPage } from './dictionary/DictionaryPage'
import { ImportPage } from './import/ImportPage'
import { ReviewPage } from './import/ReviewPage'
import { LinesView } from './lines/LinesView'
import { MarkMenu } from './marks/MarkMenu'
import { OverviewPage } from './overview/OverviewPage'
import { ProductsPage } from './products/ProductsPage'
import { Shell } from './shell/Shell'
import { useApp } from './store'
import { Tour } from './tour/Tour'

const PAGE_VIEWS = {
  overview: OverviewPage,
  products: ProductsPage,
  customers: CustomersPage,
  data: DataPage,
  dictionary: DictionaryPage,
} as const

/** What the window shows of an import under way, of one that waits for a person, and of the open project. */
export function Work(): React.JSX.Element | null {
  const [project, run, page, plan] = useApp(
    useShallow((app) => [app.project, app.run, app.page, app.plan] as const),
  )
  if (run && !run.ready) return <ImportPage run={run} />
  if (plan && !run) return <ReviewPage plan={plan} />
  if (!project) return null
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
