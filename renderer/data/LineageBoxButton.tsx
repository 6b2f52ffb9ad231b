import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../format/useFormats'
import { PAGE_CHARTS } from './charts'
import styles from './Lineage.module.css'
import type { LineageBox } from './lineageModel'

interface LineageBoxProps {
  readonly box: LineageBox
  /** The names of what it is made from. */
  readonly sources: readonly string[]
  /** In rem. */
  readonly top: number
  readonly height: number
  readonly isOff: boolean
  onLight(id: string | null): void
  onOpen(): void
}

function useBoxWords({ kind, name, role, files, rows }: LineageBox): {
  readonly name: string
  readonly note: string
} {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const chart = PAGE_CHARTS.find((known) => known.name === name)
  if (kind === 'chart' && chart)
    return { name: t(`data.lineage.chart.${chart.name}`), note: t(`shell.pages.${chart.page}`) }
  const roleName = role === null ? '' : t(`quality.roles.${role}`)
  if (kind === 'files')
    return { name: t('data.lineage.fileCount', { formatted: numbers.count(files) }), note: roleName }
  return kind === 'file'
    ? { name, note: roleName }
    : { name, note: t('data.lineage.rows', { rows: numbers.count(rows ?? 0) }) }
}

/** A box and, on its way out, how many rows go on. */
export function LineageBoxButton(props: LineageBoxProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { box, sources, top, height, isOff, onLight, onOpen } = props
  const { name, note } = useBoxWords(box)
  const passes = box.passes === null ? null : numbers.count(box.passes)
  const words = [
    name,
    note,
    ...(sources.length > 0 ? [t('data.lineage.madeFrom', { sources: sources.join(', ') })] : []),
    ...(passes === null ? [] : [t('data.lineage.passes', { rows: passes })]),
  ].filter((part) => part !== '')
  return (
    <>
      <UnstyledButton
        className={styles.box ?? ''}
        style={{ top: `${top}rem`, height: `${height}rem` }}
        aria-label={words.join(', ')}
        title={name}
        data-off={isOff}
        data-testid="lineage-box"
        data-id={box.id}
        data-rows={box.rows ?? ''}
        data-passes={box.passes ?? ''}
        onMouseEnter={() => onLight(box.id)}
        onMouseLeave={() => onLight(null)}
        onFocus={() => onLight(box.id)}
        onBlur={() => onLight(null)}
        onClick={onOpen}
      >
        <span className={styles.name}>{name}</span>
        <span className={`${styles.note} tabular`}>{note}</span>
      </UnstyledButton>
      {passes === null ? null : (
        <span
          className={`${styles.passes} tabular`}
          style={{ top: `${top}rem` }}
          data-off={isOff}
          aria-hidden
        >
          {passes}
        </span>
      )}
    </>
  )
}
