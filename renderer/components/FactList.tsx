import styles from './FactList.module.css'

export interface Fact {
  readonly id: string
  readonly name: string
  readonly text: string
  /** What the number means. */
  readonly hint?: string | undefined
}

/** A few numbers with their names, side by side. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): React.JSX.Element {
  return (
    <dl className={`${styles.facts} tabular`}>
      {facts.map(({ id, name, text, hint }) => (
        <div key={id} title={hint} data-testid={`fact-${id}`}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
