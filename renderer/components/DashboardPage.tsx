import type { ReactNode } from 'react'
import type { CubeProfile } from '../../shared/query'
import type { Failure } from '../../shared/result'
import { FilterBar } from '../filters/FilterBar'
import type { Range } from '../format/periods'
import { ScreenOnly } from '../print/ScreenOnly'
import { useTellCurrent } from './currentPage'
import styles from './DashboardPage.module.css'
import { ErrorPanel } from './ErrorPanel'

export interface DashboardPageProps {
  /** Names the page for tests. */
  readonly id: string
  readonly title: string
  readonly profile: CubeProfile
  readonly comparedRange: Range | null
  /** Everything shows the present selection. */
  readonly isCurrent: boolean
  readonly failure: Failure | null
  /** The cards, top down. */
  readonly children: ReactNode
}

/** The frame of a dashboard: filter bar, hidden heading, what failed, and the cards. */
export function DashboardPage(props: DashboardPageProps): React.JSX.Element {
  const { id, title, profile, comparedRange, isCurrent, failure, children } = props
  useTellCurrent(isCurrent || failure !== null)
  return (
    <>
      <ScreenOnly>
        <FilterBar profile={profile} comparedRange={comparedRange} />
      </ScreenOnly>
      <div className={styles.page} data-testid={id} data-current={isCurrent}>
        <h1 className="visually-hidden">{title}</h1>
        {failure ? <ErrorPanel failure={failure} /> : null}
        {children}
      </div>
    </>
  )
}

/** Cards that stand side by side where the window is wide. */
export function TwoColumns({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return (
    <div className={styles.two} data-pair>
      {children}
    </div>
  )
}
