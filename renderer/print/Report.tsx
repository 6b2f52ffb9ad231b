import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '../../shared/ipc'
import { CustomersPage } from '../customers/CustomersPage'
import { SelectionWords } from '../filters/SelectionWords'
import { projectTitle } from '../format/names'
import { useFormats } from '../format/useFormats'
import { OverviewPage } from '../overview/OverviewPage'
import { ProductsPage } from '../products/ProductsPage'
import { useApp } from '../store'
import { Definitions } from './Definitions'
import { finish } from './finish'
import { printedCards, type PrintedCard } from './printedCards'
import styles from './Report.module.css'
import { whenSettled } from './whenSettled'

/** From this width on, two cards stand side by side: on A4 and Letter in landscape. */
const PAIRED_PX = 1200
const VIEWS = { overview: OverviewPage, products: ProductsPage, customers: CustomersPage } as const

function Head({ page }: { readonly page: keyof typeof VIEWS }): React.JSX.Element {
  const { t } = useTranslation()
  const { dates } = useFormats()
  const project = useApp((app) => app.project)
  const { selection, compare } = useApp((app) => app.present)
  const { from, to, filters } = selection
  const [first, last] = [from ?? project?.profile.firstDate, to ?? project?.profile.lastDate]
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{t(`shell.pages.${page}`)}</h1>
      <p className={styles.words}>
        <strong>{projectTitle(project?.name ?? '')}</strong>
        {first && last ? <span>{dates.range({ from: first, to: last })}</span> : null}
        {compare === null ? null : (
          <span>{`${t('filters.compare')}: ${t(`filters.compareWith.${compare}`)}`}</span>
        )}
        {filters.length === 0 ? <span>{t('export.noFilters')}</span> : null}
        <SelectionWords selection={{ ...selection, from: null, to: null }} />
      </p>
    </header>
  )
}

/** The pages of a report, one after the other, with what its numbers mean on wish. Tells main when all of it is drawn. */
export function Report({ job }: { readonly job: PrintJob }): React.JSX.Element {
  const root = useRef<HTMLDivElement>(null)
  const [defined, setDefined] = useState<readonly PrintedCard[] | null>(null)
  useEffect(() => {
    const element = root.current
    if (!element) return
    void whenSettled(element).then(() => {
      const shown = printedCards().filter(({ id }) => job.chart === null || id === job.chart)
      if (job.definitions && defined === null) setDefined(shown)
      else void finish(job)
    })
  }, [job, defined])
  return (
    <main
      ref={root}
      style={{ width: job.width }}
      data-alone={job.chart !== null}
      data-wide={job.width >= PAIRED_PX}
    >
      {job.pages.map((page) => {
        const View = VIEWS[page]
        return (
          <article key={page} className={styles.page}>
            <Head page={page} />
            <View />
          </article>
        )
      })}
      {defined === null ? null : <Definitions cards={defined} />}
    </main>
  )
}
