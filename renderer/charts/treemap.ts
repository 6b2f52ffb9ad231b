import { escapeHtml } from '../../shared/html'
import { tooltipHtml, type TooltipRow } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export interface TreemapNode {
  readonly name: string
  /** The whole path, for the tooltip. */
  readonly title: string
  readonly value: number
  readonly colour?: string
  readonly dimmed?: boolean
  tooltip(): readonly TooltipRow[]
  readonly children?: readonly TreemapNode[]
}

interface Datum {
  readonly name: string
  readonly value: number
  readonly title: string
  rows(): readonly TooltipRow[]
  readonly itemStyle?: object
  readonly children?: readonly Datum[]
}

const datum = (node: TreemapNode): Datum => ({
  name: node.name,
  value: node.value,
  title: node.title,
  rows: () => node.tooltip(),
  ...(node.colour === undefined
    ? {}
    : { itemStyle: { color: node.colour, opacity: node.dimmed === true ? 0.35 : 1 } }),
  ...(node.children ? { children: node.children.map(datum) } : {}),
})

/** Nested rectangles, the area by value; a click on a branch looks into it. */
export function treemap(
  name: string,
  nodes: readonly TreemapNode[],
  { colours, scale }: ChartLook,
): ChartOption {
  return {
    tooltip: {
      confine: true,
      formatter: (params: unknown) => {
        const { data } = params as { readonly data?: Partial<Datum> }
        return data?.title === undefined ? '' : tooltipHtml(data.title, data.rows?.() ?? [])
      },
    },
    series: [
      {
        type: 'treemap',
        id: 'tree',
        name,
        data: nodes.map(datum),
        left: 0,
        right: 0,
        top: 0,
        bottom: 28 * scale,
        roam: false,
        nodeClick: 'zoomToNode',
        breadcrumb: {
          bottom: 0,
          height: 22 * scale,
          itemStyle: { color: colours.split, textStyle: { color: colours.text } },
        },
        label: {
          color: colours.surface,
          fontSize: 12 * scale,
          formatter: ({ name }: { readonly name: string }) => escapeHtml(name),
        },
        upperLabel: {
          show: true,
          height: 20 * scale,
          fontSize: 12 * scale,
          color: colours.text,
        },
        itemStyle: { borderColor: colours.surface, borderWidth: 1, gapWidth: 1 },
        levels: [
          { itemStyle: { borderWidth: 0, gapWidth: 4 }, upperLabel: { show: false } },
          { itemStyle: { color: colours.split, borderColor: colours.split, borderWidth: 2, gapWidth: 2 } },
          { itemStyle: { color: colours.split, borderColor: colours.split, borderWidth: 1, gapWidth: 1 } },
          {},
        ],
      },
    ],
  }
}
