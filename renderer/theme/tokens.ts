/** The one set of design values: Mantine, ECharts and the style sheets are all fed from here. Lengths in CSS pixels. */
export const TEXT_PX = { small: 12, body: 14, figure: 24 } as const
export const RADIUS_PX = 6
export const FONT_FAMILY =
  "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

export type Scheme = 'light' | 'dark'

export interface Colours {
  readonly page: string
  readonly surface: string
  readonly raised: string
  readonly border: string
  readonly split: string
  readonly text: string
  readonly muted: string
  readonly accent: string
  readonly accentSoft: string
  readonly compare: string
  readonly average: string
  readonly dim: string
  readonly good: string
  readonly bad: string
  readonly amber: string
  readonly heatLow: string
  readonly heatHigh: string
  readonly heatNegative: string
  /** Okabe–Ito hues, tuned for contrast ≥ 3 against the surface and to stay apart for colour-blind eyes; grey stands for every further member. */
  readonly categorical: readonly string[]
  readonly others: string
}

export const COLOURS: Readonly<Record<Scheme, Colours>> = {
  light: {
    page: '#f4f6f8',
    surface: '#ffffff',
    raised: '#ffffff',
    border: '#dde2e8',
    split: '#eaedf1',
    text: '#1a222d',
    muted: '#566170',
    accent: '#1f66a8',
    accentSoft: '#e6eff8',
    compare: '#7d8896',
    average: '#b35a00',
    dim: '#cdd5de',
    good: '#0a7350',
    bad: '#b3261e',
    amber: '#b37a00',
    heatLow: '#eef3f8',
    heatHigh: '#124a80',
    heatNegative: '#f2cdc8',
    categorical: ['#095c91', '#cd5905', '#208c65', '#b361a5', '#c48601', '#2a97cc', '#6b5bb5', '#766444'],
    others: '#8b95a1',
  },
  dark: {
    page: '#11151a',
    surface: '#191e25',
    raised: '#222932',
    border: '#2e3742',
    split: '#262e38',
    text: '#e7ebf0',
    muted: '#a5b0bd',
    accent: '#6aa9e4',
    accentSoft: '#1f3147',
    compare: '#8894a3',
    average: '#e8a04c',
    dim: '#3a4653',
    good: '#52c797',
    bad: '#ff8f80',
    amber: '#e3b23c',
    heatLow: '#202a35',
    heatHigh: '#8fc4f5',
    heatNegative: '#5c2f2b',
    categorical: ['#528ac7', '#f0854a', '#36b586', '#d996c5', '#eab237', '#7fd0f2', '#a79aeb', '#c1b9aa'],
    others: '#7f8a97',
  },
}

type Shades = readonly [string, string, string, string, string, string, string, string, string, string]

/** Mantine wants ten shades from light to dark. */
export const accentShades: Shades = [
  '#eef4fb',
  '#d9e6f5',
  '#b3cdea',
  '#8db9e6',
  '#6aa9e4',
  '#4a8ac9',
  '#2f78bd',
  '#1f66a8',
  '#175490',
  '#0d4377',
]

/** The greys that Mantine paints its own parts with in the dark scheme. */
export const darkShades: Shades = [
  '#e7ebf0',
  '#c6ced8',
  '#a5b0bd',
  '#8894a3',
  '#3f4b58',
  '#2e3742',
  '#222932',
  '#191e25',
  '#11151a',
  '#0c0f13',
]
