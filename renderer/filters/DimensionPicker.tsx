import { Button, Checkbox, Loader, SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DimensionName } from '../../shared/query'
import { SearchField } from '../components/SearchField'
import { useFormats } from '../format/useFormats'
import { filterId, useMemberName } from '../format/useMembers'
import { inSentence } from '../i18n'
import { useApp } from '../store'
import { filterOn, setFilter } from '../store/selectionOps'
import { rootPixels } from '../theme/useScheme'
import styles from './FilterBar.module.css'
import { useMembers } from './useMembers'

const ROW_REM = 2

/** The members of a dimension with net sales and lines under the other filters; all changes while open are one undo step. */
export function DimensionPicker({ dimension }: { readonly dimension: DimensionName }): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const nameOf = useMemberName()
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [search, setSearch] = useState('')
  const [active, setActive] = useState(0)
  const [wanted] = useDebouncedValue(search, 100)
  const { selection } = useApp((app) => app.present)
  const change = useApp((app) => app.change)
  const filter = filterOn(selection, dimension)
  const [exclude, setExclude] = useState(filter?.exclude ?? false)
  const { members, isLoading } = useMembers(dimension, wanted)
  const root = rootPixels()
  const virtual = useVirtualizer({
    count: members.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_REM * root,
    overscan: 8,
  })
  const values = filter?.values ?? []
  const name = t(`filters.dimensions.${dimension}`)
  const set = (next: readonly string[], without: boolean): void =>
    change({ selection: setFilter(selection, dimension, next, without) }, `picker ${dimension} ${listId}`)
  const toggle = (at: number): void => {
    const member = members[at]
    if (!member) return
    const id = filterId(member.id)
    set(values.includes(id) ? values.filter((value) => value !== id) : [...values, id], exclude)
  }
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(members.length - 1, to))
    setActive(next)
    virtual.scrollToIndex(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined) move(active + step)
    else if (event.key === 'Enter') toggle(active)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.picker} data-testid={`picker-${dimension}`}>
      <SearchField
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={members.length > 0 ? `${listId}-${active}` : undefined}
        label={t('filters.search', { dimension: inSentence(name) })}
        rightSection={isLoading ? <Loader size={12} /> : null}
        data-testid={`picker-search-${dimension}`}
        value={search}
        onChange={(text) => {
          setSearch(text)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.listHead} aria-hidden>
        <span>{name}</span>
        <span>{t('filters.netSales')}</span>
        <span className={styles.figure}>{t('filters.lines')}</span>
      </div>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-multiselectable
        aria-label={name}
        tabIndex={-1}
        className={styles.list}
      >
        {members.length === 0 && !isLoading ? <p className={styles.note}>{t('filters.noMatch')}</p> : null}
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
          {virtual.getVirtualItems().map(({ index, start }) => {
            const member = members[index]
            if (!member) return null
            const id = filterId(member.id)
            const text = nameOf(dimension, member)
            return (
              // Keys are taken by the search field, which keeps the focus (aria-activedescendant).
              <div
                key={id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={values.includes(id)}
                className={`${styles.option} tabular`}
                style={{ top: start }}
                data-active={index === active}
                data-testid={`option-${dimension}`}
                data-member={id}
                onClick={() => {
                  setActive(index)
                  toggle(index)
                }}
              >
                <Checkbox.Indicator size="xs" aria-hidden checked={values.includes(id)} />
                <span title={text}>{text}</span>
                <span className={styles.figure}>{numbers.compact('money', member.netCents)}</span>
                <span className={styles.figure}>{numbers.count(member.lines)}</span>
              </div>
            )
          })}
        </div>
      </div>
      <div className={styles.foot}>
        <SegmentedControl
          size="xs"
          data={[
            { value: 'include', label: t('filters.include') },
            { value: 'exclude', label: t('filters.exclude') },
          ]}
          value={exclude ? 'exclude' : 'include'}
          onChange={(value) => {
            setExclude(value === 'exclude')
            if (values.length > 0) set(values, value === 'exclude')
          }}
        />
        <Button
          variant="subtle"
          disabled={values.length === 0}
          data-testid={`picker-clear-${dimension}`}
          onClick={() => set([], exclude)}
        >
          {t('filters.clear')}
        </Button>
      </div>
    </div>
  )
}
