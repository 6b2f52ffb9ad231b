import { useTranslation } from 'react-i18next'
import type { PrintedCard } from './printedCards'
import styles from './Report.module.css'

/** What the numbers of the report mean, as its last page. */
export function Definitions({ cards }: { readonly cards: readonly PrintedCard[] }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <article className={styles.page} data-current="true">
      <h1 className={styles.title}>{t('export.definitions')}</h1>
      <dl className={styles.definitions}>
        {cards.map(({ id, title, definition }) => (
          <div key={id} className={styles.definition}>
            <dt>{title}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
