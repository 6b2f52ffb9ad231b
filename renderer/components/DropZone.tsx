import { IconFileDownload } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dropFiles } from '../store/actions'
import styles from './DropZone.module.css'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files and folders dropped anywhere in the window; an overlay says so while they are dragged. */
export function DropZone({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  useEffect(() => {
    // dragenter and dragleave fire for every element on the way: only their balance tells whether the pointer left.
    let depth = 0
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth++
      setOver(true)
    }
    const overIt = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const leave = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      void dropFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', overIt)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', overIt)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return (
    <>
      {children}
      {over ? (
        <div className={styles.overlay} data-testid="drop-overlay">
          <IconFileDownload size="3rem" stroke={1.25} color="var(--rl-accent)" aria-hidden />
          <div className={styles.title}>{t('shell.dropTitle')}</div>
          <div className={styles.hint}>{t('shell.dropHint')}</div>
        </div>
      ) : null}
    </>
  )
}
