import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import './styles.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { markFilterChanges } from './components/paintMarks'
import { listenToMain, startUp } from './store/actions'
import { keepDecisions } from './store/keepDecisions'
import { keepView } from './store/keepView'
import { cssVariables, theme } from './theme/mantineTheme'
import { SchemeFromSettings } from './theme/SchemeFromSettings'

const root = document.getElementById('root')
if (root && window.location.hash === '#print') {
  await import('./print/fonts')
  const { startPrint } = await import('./print/startPrint')
  await startPrint(root)
} else if (root) {
  listenToMain()
  keepView()
  keepDecisions()
  markFilterChanges()
  await Promise.all([startUp(), import('./theme/windowFonts')])
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <SchemeFromSettings />
        <App />
      </MantineProvider>
    </StrictMode>,
  )
}
