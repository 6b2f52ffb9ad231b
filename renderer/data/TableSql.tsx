import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Data.module.css'

/** A statement to read and to copy. */
export function TableSql({ name, sql }: { readonly name: string; readonly sql: string }): React.JSX.Element {
  const { t } = useTranslation()
  const text = useRef<HTMLPreElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = (): void => {
    const selection = window.getSelection()
    if (!text.current || !selection) return
    selection.selectAllChildren(text.current)
    // The window denies every permission, that of the clipboard interface too; a copied selection needs none.
    setCopied(document.execCommand('copy'))
  }
  const Icon = copied ? IconCheck : IconCopy
  return (
    <div className={styles.sqlFrame}>
      <Button
        variant="default"
        leftSection={<Icon size="0.875rem" aria-hidden />}
        data-testid="sql-copy"
        onClick={copy}
      >
        {t(copied ? 'data.browser.copied' : 'data.browser.copy')}
      </Button>
      <pre
        ref={text}
        className={styles.sql}
        tabIndex={0}
        role="region"
        aria-label={t('data.browser.sqlOf', { table: name })}
        data-testid="table-sql"
      >
        {sql}
      </pre>
    </div>
  )
}
