import { useMantineColorScheme } from '@mantine/core'
import { useLayoutEffect } from 'react'
import { useApp } from '../store'

/** The theme setting decides the colour scheme; "system" follows the machine. */
export function SchemeFromSettings(): null {
  const wanted = useApp((app) => app.settings.theme)
  const { setColorScheme } = useMantineColorScheme()
  useLayoutEffect(() => setColorScheme(wanted === 'system' ? 'auto' : wanted), [wanted, setColorScheme])
  return null
}
