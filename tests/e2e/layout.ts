import type { Page } from 'playwright-core'
import { vi } from 'vitest'

const NO_WORDS = String.raw`\b(NaN|undefined|Infinity)\b|∞|\[object `
const NO_NULL = String.raw`|\bnull\b`

/** Texts, labels and titles that say what only a program would; `saysNull` where SQL's own word may stand. */
export const wrongWords = (page: Page, saysNull = false): Promise<readonly string[]> =>
  page.evaluate(
    (pattern) => {
      const wrong = new RegExp(pattern)
      const texts: string[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.nodeValue ?? '')
      for (const element of document.querySelectorAll(
        '[aria-label], [title], [placeholder], [d], [transform], [points]',
      ))
        for (const name of ['aria-label', 'title', 'placeholder', 'd', 'transform', 'points'])
          texts.push(element.getAttribute(name) ?? '')
      return texts.filter((text) => wrong.test(text)).map((text) => text.trim().slice(0, 200))
    },
    NO_WORDS + (saysNull ? '' : NO_NULL),
  )

/** What the tooltips of the charts say where they are pointed at, place by place over each plot. */
export const tooltips = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const said = new Set<string>()
    for (const plot of document.querySelectorAll('main [data-testid^="chart-"][data-testid$="-plot"]')) {
      const root = plot.querySelector('svg, canvas')?.parentElement
      if (!root) continue
      const { left, top, width, height } = root.getBoundingClientRect()
      for (let x = 1; x < 8; x++)
        for (let y = 1; y < 5; y++) {
          const at = { clientX: left + (x / 8) * width, clientY: top + (y / 5) * height, bubbles: true }
          root.dispatchEvent(new MouseEvent('mousemove', at))
          for (const tip of plot.querySelectorAll('div[style*="z-index: 9999999"]'))
            if (tip.textContent !== '') said.add(tip.textContent ?? '')
        }
      root.dispatchEvent(new MouseEvent('mouseout', { bubbles: true }))
    }
    return [...said]
  })

/** Words that say nothing. */
export const wrongIn = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => new RegExp(NO_WORDS + NO_NULL).test(text))

/** The faults that stay: a chart takes a moment to follow the size of the window. */
export async function lasting(find: () => Promise<readonly string[]>): Promise<readonly string[]> {
  let faults: readonly string[] = []
  const isWhole = async (): Promise<boolean> => {
    faults = await find()
    return faults.length === 0
  }
  await vi.waitUntil(isWhole, { timeout: 15_000, interval: 250 }).catch(() => undefined)
  return faults
}

/** What is cut without a full text elsewhere, lies over another thing, or scrolls sideways. */
export const layoutFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    const called = (element: Element): string => {
      const id = element.closest('[data-testid]')?.getAttribute('data-testid') ?? ''
      return `${element.tagName.toLowerCase()} in ${id}: “${(element.textContent ?? '').trim().slice(0, 60)}”`
    }
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect()
      return (
        width > 2 &&
        height > 2 &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
    }
    const all = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        !(element instanceof SVGElement) &&
        isSeen(element) &&
        !element.closest('.visually-hidden, [href="#content"]'),
    )

    for (const element of [document.documentElement, ...all]) {
      const style = getComputedStyle(element)
      const wide = element.scrollWidth - element.clientWidth
      const scrolls = element === document.documentElement || /auto|scroll/.test(style.overflowX)
      // A table may scroll inside its own frame, as WCAG's reflow has it; the page never does.
      const isTable =
        element.querySelector(':scope > table') !== null || element.matches('[data-testid="table-rows"]')
      if (wide > 1 && scrolls && !isTable) faults.push(`scrolls sideways by ${wide}: ${called(element)}`)
    }

    for (const element of all) {
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
      )
      if (!hasText || element.closest('[title]')) continue
      const style = getComputedStyle(element)
      const isHidden = style.overflowX === 'hidden' || style.overflowX === 'clip'
      if (isHidden && element.scrollWidth > element.clientWidth + 1) faults.push(`cut: ${called(element)}`)
      if (style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 3)
        faults.push(`cut below: ${called(element)}`)
      const range = document.createRange()
      range.selectNodeContents(element)
      const own = range.getBoundingClientRect()
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        const { overflowX } = getComputedStyle(parent)
        if (overflowX !== 'hidden' && overflowX !== 'clip') {
          if (overflowX !== 'visible') break
          continue
        }
        const box = parent.getBoundingClientRect()
        if (own.right > box.right + 1.5 || own.left < box.left - 1.5)
          faults.push(`cut by ${called(parent)}: ${called(element)}`)
        break
      }
    }

    const overlaps = (a: DOMRect, b: DOMRect): number => {
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      return width > 1 && height > 1 ? width * height : 0
    }
    const compare = (elements: readonly Element[], share: number): void => {
      const boxes = elements.map((element) => element.getBoundingClientRect())
      boxes.forEach((a, i) => {
        for (let j = i + 1; j < boxes.length; j++) {
          const [first, second, b] = [elements[i], elements[j], boxes[j]]
          if (!first || !second || !b || first.contains(second) || second.contains(first)) continue
          const smaller = Math.min(a.width * a.height, b.width * b.height)
          if (overlaps(a, b) > share * smaller)
            faults.push(`over each other: ${called(first)} and ${called(second)}`)
        }
      })
    }
    compare(
      all.filter((element) => element.matches('main section, [data-testid^="kpi-"]')),
      0,
    )
    compare(
      all.filter((element) =>
        element.matches(':not(main *):is(header button, header span), [data-testid="filter-bar"] button'),
      ),
      0.02,
    )
    for (const card of document.querySelectorAll('main section')) {
      const small = [...card.querySelectorAll('header *, [data-tools] *')].filter(
        (element) =>
          isSeen(element) && element.childElementCount === 0 && (element.textContent ?? '').trim() !== '',
      )
      compare(small, 0.05)
    }

    for (const svg of document.querySelectorAll('[data-testid$="-plot"] svg')) {
      const frame = svg.getBoundingClientRect()
      const texts = [...svg.querySelectorAll('text')].filter((text) => (text.textContent ?? '').trim() !== '')
      for (const text of texts) {
        const box = text.getBoundingClientRect()
        const beyond = Math.max(
          frame.left - box.left,
          box.right - frame.right,
          frame.top - box.top,
          box.bottom - frame.bottom,
        )
        if (beyond > 2 && box.width > 0)
          faults.push(`beyond its chart by ${Math.round(beyond)}: ${called(text)}`)
      }
      compare(texts, 0.25)
    }
    return [...new Set(faults)]
  })
