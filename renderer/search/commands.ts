import type { en } from '../i18n/en'
import { useApp } from '../store'
import { choosePaths, saveSettings } from '../store/actions'
import { openSample } from '../store/importActions'
import { closeProject } from '../store/projectActions'
import { FIRST_STEP } from '../store/selectionSlice'
import { isEmpty } from '../store/selectionOps'

export type CommandName = keyof typeof en.search.command

interface Command {
  readonly name: CommandName
  /** Whether it would do something now. */
  readonly isUseful: boolean
  run(): void
}

/** What can be done from the search, as things are now. */
export function commandsNow(): readonly Command[] {
  const { project, past, future, present, settings, change, undo, redo, openViews } = useApp.getState()
  const isOpen = project !== null
  const compare = (to: typeof present.compare) => (): void => change({ compare: to })
  const theme = (to: typeof settings.theme) => (): void => void saveSettings({ theme: to })
  return [
    {
      name: 'clearFilters',
      isUseful: isOpen && !isEmpty(present.selection),
      run: () => change({ selection: FIRST_STEP.selection }),
    },
    { name: 'undo', isUseful: isOpen && past.length > 0, run: undo },
    { name: 'redo', isUseful: isOpen && future.length > 0, run: redo },
    {
      name: 'comparePrevious',
      isUseful: isOpen && present.compare !== 'previous',
      run: compare('previous'),
    },
    { name: 'compareYear', isUseful: isOpen && present.compare !== 'year', run: compare('year') },
    { name: 'compareOff', isUseful: isOpen && present.compare !== null, run: compare(null) },
    { name: 'saveView', isUseful: isOpen && !project.readOnly, run: () => openViews(true) },
    { name: 'openFiles', isUseful: true, run: () => void choosePaths('csv') },
    { name: 'openFolder', isUseful: true, run: () => void choosePaths('folder') },
    { name: 'openProject', isUseful: true, run: () => void choosePaths('project') },
    { name: 'sample', isUseful: true, run: () => void openSample() },
    { name: 'closeProject', isUseful: isOpen, run: () => void closeProject() },
    { name: 'themeSystem', isUseful: settings.theme !== 'system', run: theme('system') },
    { name: 'themeLight', isUseful: settings.theme !== 'light', run: theme('light') },
    { name: 'themeDark', isUseful: settings.theme !== 'dark', run: theme('dark') },
    {
      name: 'rail',
      isUseful: isOpen,
      run: () => void saveSettings({ railCollapsed: !settings.railCollapsed }),
    },
  ]
}
