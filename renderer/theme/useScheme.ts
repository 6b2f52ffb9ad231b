import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useState } from 'react'
import { COLOURS, type Colours, type Scheme } from './tokens'

const readScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize || '16') / 16

/** Root font size / 16: above 1 on very large screens, so that charts grow with the text. */
export function useScale(): number {
  const [scale, setScale] = useState(readScale)
  useEffect(() => {
    const update = (): void => setScale(readScale())
    window.addEventListener('resize', update)
    return () => window.removeEventListener('resize', update)
  }, [])
  return scale
}

export function useScheme(): { readonly scheme: Scheme; readonly colours: Colours } {
  const scheme = useComputedColorScheme('light')
  return { scheme, colours: COLOURS[scheme] }
}
