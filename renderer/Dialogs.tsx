import { AboutDialog } from './about/AboutDialog'
import { HelpDialog } from './help/HelpDialog'
import { SettingsDialog } from './settings/SettingsDialog'
import { useApp } from './store'

/** The dialog that is open over the window, if any. */
export function Dialogs(): React.JSX.Element | null {
  const dialog = useApp((app) => app.dialog)
  switch (dialog) {
    case 'settings':
      return <SettingsDialog />
    case 'help':
      return <HelpDialog />
    case 'about':
      return <AboutDialog />
    case null:
      return null
  }
}
