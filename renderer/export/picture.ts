import type { ExportPicture } from '../../shared/exports'
import { makeDetachedChart, type Renderer } from '../charts/echarts'
import type { ChartOption } from '../charts/types'
import { COLOURS, FONT_FAMILY, TEXT_PX, type Scheme } from '../theme/tokens'
import type { PictureHeading, PictureKind } from './cardExport'

const SVG_NAME = 'http://www.w3.org/2000/svg'
const MARGIN = 16
const HEAD = 56
const TITLE_LINE = 28
const DETAIL_LINE = 46

interface Picture extends PictureHeading {
  readonly option: ChartOption
  readonly width: number
  readonly height: number
  readonly scheme: Scheme
  readonly scale: number
}

/** Draws with a chart of its own that is gone afterwards: the one on the page keeps its size and renderer. */
function withChart<T>(
  picture: Picture,
  renderer: Renderer,
  draw: (chart: ReturnType<typeof makeDetachedChart>) => T,
): T {
  const { scheme, scale, width, height, option } = picture
  const chart = makeDetachedChart(scheme, scale, renderer, width, height)
  try {
    chart.setOption({ ...option, animation: false })
    return draw(chart)
  } finally {
    chart.dispose()
  }
}

function svg(picture: Picture): ExportPicture {
  const { title, detail, width, height, scheme } = picture
  const colours = COLOURS[scheme]
  const inner = withChart(picture, 'svg', (chart) =>
    new DOMParser().parseFromString(chart.renderToSVGString(), 'image/svg+xml'),
  )
  const page = document.implementation.createDocument(SVG_NAME, 'svg')
  const root = page.documentElement
  const [fullWidth, fullHeight] = [width + 2 * MARGIN, height + HEAD + MARGIN]
  root.setAttribute('width', String(fullWidth))
  root.setAttribute('height', String(fullHeight))
  root.setAttribute('viewBox', `0 0 ${fullWidth} ${fullHeight}`)
  const add = (name: string, values: Readonly<Record<string, string | number>>, text?: string): Element => {
    const element = page.createElementNS(SVG_NAME, name)
    for (const [key, value] of Object.entries(values)) element.setAttribute(key, String(value))
    if (text !== undefined) element.textContent = text
    root.append(element)
    return element
  }
  add('rect', { width: fullWidth, height: fullHeight, fill: colours.surface })
  const font = { x: MARGIN, 'font-family': FONT_FAMILY }
  add(
    'text',
    { ...font, y: TITLE_LINE, 'font-size': TEXT_PX.body, 'font-weight': 600, fill: colours.text },
    title,
  )
  add('text', { ...font, y: DETAIL_LINE, 'font-size': TEXT_PX.small, fill: colours.muted }, detail)
  const place = add('g', { transform: `translate(${MARGIN} ${HEAD})` })
  place.append(page.importNode(inner.documentElement, true))
  return { kind: 'svg', text: new XMLSerializer().serializeToString(root) }
}

function png(picture: Picture, ratio: number): ExportPicture {
  const { title, detail, width, height, scheme } = picture
  const colours = COLOURS[scheme]
  const canvas = document.createElement('canvas')
  canvas.width = Math.round((width + 2 * MARGIN) * ratio)
  canvas.height = Math.round((height + HEAD + MARGIN) * ratio)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.scale(ratio, ratio)
  context.fillStyle = colours.surface
  context.fillRect(0, 0, width + 2 * MARGIN, height + HEAD + MARGIN)
  context.font = `600 ${TEXT_PX.body}px ${FONT_FAMILY}`
  context.fillStyle = colours.text
  context.fillText(title, MARGIN, TITLE_LINE)
  context.font = `${TEXT_PX.small}px ${FONT_FAMILY}`
  context.fillStyle = colours.muted
  context.fillText(detail, MARGIN, DETAIL_LINE)
  const painted = withChart(picture, 'canvas', (chart) => chart.renderToCanvas({ pixelRatio: ratio }))
  context.drawImage(painted, MARGIN, HEAD, width, height)
  return { kind: 'png', address: canvas.toDataURL('image/png') }
}

/** A chart as a picture of its own: title and period above it, on the surface of its colour scheme. */
export const drawPicture = (kind: PictureKind, picture: Picture): ExportPicture =>
  kind.kind === 'svg' ? svg(picture) : png(picture, kind.scale)
