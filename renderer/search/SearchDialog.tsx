import { Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'
import styles from './Search.module.css'
import type { Hit, HitGroup } from './results'
import { useHits } from './useHits'

interface ListProps {
  readonly listId: string
  readonly groups: readonly HitGroup[]
  readonly active: Hit | undefined
  readonly choose: (hit: Hit, additive: boolean) => void
}

const optionId = (listId: string, { key }: Hit): string => `${listId}-${key.replaceAll(/[^\w-]/g, '_')}`

function HitList({ listId, groups, active, choose }: ListProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={t('search.results')}
      tabIndex={-1}
      hidden={groups.length === 0}
      className={styles.list}
    >
      {groups.map(({ key, title, total, hits }) => (
        <div key={key} role="group" aria-labelledby={`${listId}-${key}`} data-testid={`search-group-${key}`}>
          <div id={`${listId}-${key}`} className={styles.groupTitle}>
            <span>{title}</span>
            {total > hits.length ? (
              <span>{t('search.more', { shown: hits.length, count: total })}</span>
            ) : null}
          </div>
          {hits.map((hit) => (
            // Keys are taken by the search field, which keeps the focus (aria-activedescendant).
            <div
              key={hit.key}
              id={optionId(listId, hit)}
              role="option"
              aria-selected={hit === active}
              className={`${styles.hit} tabular`}
              data-testid="search-hit"
              data-key={hit.key}
              onClick={(event) => choose(hit, event.ctrlKey || event.metaKey)}
            >
              <span className={styles.text} title={hit.text}>
                {hit.text}
                {hit.note === undefined ? null : <small>{hit.note}</small>}
                {hit.isMisspelt ? <small>{t('search.misspelt')}</small> : null}
              </span>
              {hit.netCents === undefined ? null : (
                <span className={styles.figure} title={numbers.full('money', hit.netCents)}>
                  {numbers.compact('money', hit.netCents)}
                </span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function SearchPanel({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation()
  const listId = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const hasProject = useApp((app) => app.project !== null)
  const { groups, isAnswered } = useHits(text)
  const hits = groups.flatMap((group) => group.hits)
  const active = hits[Math.min(at, hits.length - 1)]
  const activeId = active ? optionId(listId, active) : undefined
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const choose = (hit: Hit, additive: boolean): void => {
    onClose()
    hit.run(additive)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = hits.length - 1
    if (event.key === 'ArrowDown') setAt(at >= last ? 0 : at + 1)
    else if (event.key === 'ArrowUp') setAt(at <= 0 ? last : at - 1)
    else if (event.key === 'PageDown') setAt(Math.min(last, at + 8))
    else if (event.key === 'PageUp') setAt(Math.max(0, at - 8))
    else if (event.key === 'Enter' && active && isAnswered) choose(active, event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.panel} data-testid="search" data-answered={isAnswered}>
      <TextInput
        data-autofocus
        size="md"
        variant="unstyled"
        className={styles.field ?? ''}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-label={t('search.title')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size="1.125rem" stroke={1.75} aria-hidden />}
        data-testid="search-field"
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.body}>
        <HitList listId={listId} groups={groups} active={active} choose={choose} />
        {hits.length === 0 && isAnswered ? (
          <div className={styles.empty} role="status" data-testid="search-empty">
            <p>{t('search.nothing', { text: text.trim() })}</p>
            <p>{t(hasProject ? 'search.nothingHint' : 'search.noProject')}</p>
          </div>
        ) : null}
      </div>
      <div className={styles.foot}>
        <span>{t('search.keys')}</span>
        <span>{hits.some(({ netCents }) => netCents !== undefined) ? t('search.netNote') : null}</span>
      </div>
    </div>
  )
}

/** Search over pages, saved views, commands and the members of the data, by keyboard alone. */
export function SearchDialog(): React.JSX.Element {
  const { t } = useTranslation()
  const opened = useApp((app) => app.searchOpened)
  const open = useApp((app) => app.openSearch)
  const close = (): void => open(false)
  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      title={undefined}
      size="40rem"
      yOffset="10vh"
      padding={0}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('search.title') } }}
    >
      <SearchPanel onClose={close} />
    </Modal>
  )
}
