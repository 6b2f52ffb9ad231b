import type { ReactNode } from 'react'
import styles from './Dictionary.module.css'

interface EntryGroupProps {
  /** Behind `group-`: where the list of contents leads. */
  readonly id: string
  readonly title: string
  readonly note: string
  readonly children: ReactNode
}

/** Entries of one kind under their heading. */
export function EntryGroup({ id, title, note, children }: EntryGroupProps): React.JSX.Element {
  return (
    <section className={styles.group}>
      <h2 id={`group-${id}`} tabIndex={-1} className={styles.groupTitle}>
        {title}
        <span className={styles.note}>{note}</span>
      </h2>
      {children}
    </section>
  )
}

interface EntryProps {
  /** Where other pages lead. */
  readonly id: string
  readonly kind: 'measure' | 'term'
  readonly name: string
  readonly title: ReactNode
  readonly definition: string
  readonly children?: ReactNode
}

/** One thing with its definition. */
export function Entry({ id, kind, name, title, definition, children }: EntryProps): React.JSX.Element {
  return (
    <article
      id={id}
      tabIndex={-1}
      className={styles.measure}
      data-testid={`dictionary-${kind}`}
      data-name={name}
    >
      <h3 className={styles.name}>{title}</h3>
      <p className={styles.text}>{definition}</p>
      {children}
    </article>
  )
}
