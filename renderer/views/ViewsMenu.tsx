import { Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconChevronDown } from '@tabler/icons-react'
import { useRef, useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { useApp } from '../store'
import { isSameView } from '../store/savedViews'
import { applySaved, saveShownAs, shownView, takeRemovalBack } from '../store/viewActions'
import { ViewRow } from './ViewRow'
import styles from './Views.module.css'

/** The saved view that is shown just as it was saved, or null. */
export function useShownView(): string | null {
  return useApp((app) => {
    const shown = shownView(app)
    return app.savedViews.find(({ view }) => isSameView(view, shown))?.id ?? null
  })
}

function SaveForm(): React.JSX.Element {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const save = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (name.trim() === '') return
    saveShownAs(name)
    setName('')
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <TextInput
        className={styles.field ?? ''}
        size="xs"
        data-autofocus
        maxLength={76}
        label={t('views.saveAs')}
        placeholder={t('views.name')}
        data-testid="view-name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === ''} data-testid="view-save">
        {t('views.save')}
      </Button>
    </form>
  )
}

/** Views kept under a name: show, save, overwrite, rename, delete. */
export function ViewsMenu(): React.JSX.Element {
  const { t } = useTranslation()
  const opened = useApp((app) => app.viewsOpened)
  const open = useApp((app) => app.openViews)
  const [views, removed, isReadOnly] = useApp(
    useShallow((app) => [app.savedViews, app.beforeRemoval, app.project?.readOnly ?? true] as const),
  )
  const shown = useShownView()
  const panel = useRef<HTMLDivElement>(null)
  const keepFocus = (): void => panel.current?.focus()
  const name = views.find(({ id }) => id === shown)?.name
  return (
    <Popover opened={opened} onChange={open} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          className={styles.button ?? ''}
          classNames={{ label: styles.shown ?? '' }}
          aria-label={name === undefined ? t('views.title') : t('views.current', { name })}
          title={name}
          data-testid="views-menu"
          leftSection={<IconBookmark size="1rem" stroke={1.75} aria-hidden />}
          rightSection={<IconChevronDown size="0.875rem" aria-hidden />}
          onClick={() => open(!opened)}
        >
          {name ?? t('views.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('views.title')}>
        <div ref={panel} tabIndex={-1} className={styles.panel} data-testid="views-panel">
          {views.length === 0 ? <p className={styles.note}>{t('views.empty')}</p> : null}
          {views.length > 0 ? (
            <ul className={styles.list} aria-label={t('views.title')}>
              {views.map((saved) => (
                <ViewRow
                  key={saved.id}
                  saved={saved}
                  isShown={saved.id === shown}
                  canChange={!isReadOnly}
                  onGone={keepFocus}
                  onApply={() => {
                    applySaved(saved)
                    open(false)
                  }}
                />
              ))}
            </ul>
          ) : null}
          {removed ? (
            <div className={styles.removed} role="status">
              {t('views.removed', { name: removed.name })}
              <Button
                variant="subtle"
                data-testid="view-take-back"
                onClick={() => {
                  takeRemovalBack()
                  keepFocus()
                }}
              >
                {t('views.takeBack')}
              </Button>
            </div>
          ) : null}
          {isReadOnly ? <p className={styles.note}>{t('views.readOnly')}</p> : <SaveForm />}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
