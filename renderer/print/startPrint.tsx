import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import './print.css'
import { request } from '../api'
import { projectTitle } from '../format/names'
import { startWords, words } from '../i18n'
import { languageOf } from '../i18n/locale'
import { useApp } from '../store'
import { loadPresentation } from '../store/presentationActions'
import { fittingView } from '../store/savedViews'
import { pageOfView } from '../store/viewActions'
import { cssVariables, theme } from '../theme/mantineTheme'
import { Printing } from './printing'
import { Report } from './Report'

/** Draws the report that main wants, always in the light theme, from the same store and pages as the window. */
export async function startPrint(root: HTMLElement): Promise<void> {
  const job = await request('print.job', {})
  const [info, settings, project] = await Promise.all([
    request('app.info', {}),
    request('settings.get', {}),
    request('project.current', {}),
    loadPresentation(),
  ])
  if (!job.ok || !project.ok || project.value === null) return
  const state = useApp.getState()
  if (info.ok) state.setSystem(info.value)
  if (settings.ok) state.setSettings(settings.value)
  const { settings: held, system } = useApp.getState()
  await startWords(languageOf(held.language, system))
  const { step, options } = fittingView(job.value.view, project.value.profile)
  state.restoreStep(step)
  state.restoreView(pageOfView(job.value.view), options)
  state.setProject(project.value, false)
  const pages = job.value.pages.map((page) => words.t(`shell.pages.${page}`)).join(', ')
  document.title = `${projectTitle(project.value.name)} – ${pages}`
  document.documentElement.dataset['print'] = ''
  // The engine lets go of an older page of the same lane, and lanes are React's ids: the window's must stay others.
  createRoot(root, { identifierPrefix: 'print' }).render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
      <Printing.Provider value={job.value}>
        <Report job={job.value} />
      </Printing.Provider>
    </MantineProvider>,
  )
}
