import { Window } from 'happy-dom'
import type { Api } from '../../../shared/ipc'

/** What React, the components and the page ask of a browser; nothing is laid out or painted. */
const NEEDED = [
  'document',
  'navigator',
  'location',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLIFrameElement',
  'HTMLInputElement',
  'SVGElement',
  'ShadowRoot',
  'DocumentFragment',
  'Event',
  'CustomEvent',
  'KeyboardEvent',
  'MutationObserver',
  'ResizeObserver',
  'IntersectionObserver',
  'CSSStyleSheet',
  'DOMParser',
  'XMLSerializer',
] as const
const NEEDED_FUNCTIONS = [
  'getComputedStyle',
  'matchMedia',
  'requestAnimationFrame',
  'cancelAnimationFrame',
] as const

/**
 * Makes this process look like a window to the page's code, which is to be loaded afterwards. `api` answers it. The
 * result is an empty element that a page can be drawn in.
 */
export function openPage(api: Api, width: number): HTMLElement {
  const window = new Window({ width, height: width })
  const put = (name: string, value: unknown): void => {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
  put('window', window)
  for (const name of NEEDED) put(name, Reflect.get(window, name))
  for (const name of NEEDED_FUNCTIONS) put(name, window[name].bind(window))
  Object.assign(window, { api })
  Object.assign(window.document, { fonts: { ready: Promise.resolve() } })
  const root = document.createElement('div')
  document.body.append(root)
  return root
}
