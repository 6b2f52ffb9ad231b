import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useState } from 'react'
import { COLOURS, type Colours, type Scheme } from './tokens'

const DEFAULT_PX = 16

/** Asking the browser settles every open style at once, so it is asked once a window size. */
let known: number | null = null

/** The browser applies media queries only after it has told of the new size. */
const onceSettled = (then: () => void) => (): void => void requestAnimationFrame(then)
const forget = onceSettled(() => {
  known = null
})

/** The pixels of a rem. */
export function rootPixels(): number {
  if (known === null) {
    known = Number.parseFloat(getComputedStyle(document.documentElement).fontSize || String(DEFAULT_PX))
    window.addEventListener('resize', forget, { once: true, capture: true })
  }
  return known
}

const readScale = (): number => rootPixels() / DEFAULT_PX

/** Root font size / 16: above 1 on very large screens, so that charts grow with the text. */
export function useScale(): number {
  const [scale, setScale] = useState(readScale)
  useEffect(() => {
    const update = onceSettled(() => setScale(readScale()))
    window.addEventListener('resize', update)
    return () => window.removeEventListener('resize', update)
  }, [])
  return scale
}

export function useScheme(): { readonly scheme: Scheme; readonly colours: Colours } {
  const scheme = useComputedColorScheme('light')
  return { scheme, colours: COLOURS[scheme] }
}
