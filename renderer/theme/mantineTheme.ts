import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type VariantColorsResolver,
} from '@mantine/core'
import { accentShades, darkShades, COLOURS, FONT_FAMILY, RADIUS_PX, TEXT_PX, type Colours } from './tokens'

const rem = (px: number): string => `${px / 16}rem`

// Mantine picks the text on a filled accent by the light scheme's shade; its variable knows the scheme.
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input)
  const isFilledAccent = input.variant === 'filled' && (input.color ?? 'accent') === 'accent'
  return isFilledAccent ? { ...colours, color: 'var(--mantine-primary-color-contrast)' } : colours
}

export const theme = createTheme({
  fontFamily: FONT_FAMILY,
  primaryColor: 'accent',
  colors: { accent: accentShades, dark: darkShades },
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  variantColorResolver,
  defaultRadius: 'sm',
  radius: { xs: rem(4), sm: rem(RADIUS_PX), md: rem(8), lg: rem(12), xl: rem(16) },
  spacing: { xs: rem(4), sm: rem(8), md: rem(16), lg: rem(24), xl: rem(32) },
  fontSizes: {
    xs: rem(TEXT_PX.small),
    sm: rem(TEXT_PX.body),
    md: rem(TEXT_PX.body),
    lg: rem(TEXT_PX.body),
    xl: rem(TEXT_PX.figure),
  },
  headings: { fontWeight: '600' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'transparent', color: 'var(--rl-muted)', size: 'md' } },
    InputWrapper: { styles: { error: { fontSize: rem(TEXT_PX.small) } } },
    Modal: { defaultProps: { overlayProps: { backgroundOpacity: 0.4 } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false, multiline: true, maw: 320 } },
    Popover: { defaultProps: { shadow: 'md', withinPortal: true } },
    Menu: { defaultProps: { shadow: 'md', withinPortal: true, withInitialFocusPlaceholder: false } },
  },
})

const variables = (colours: Colours): Record<string, string> => ({
  '--rl-page': colours.page,
  '--rl-surface': colours.surface,
  '--rl-raised': colours.raised,
  '--rl-border': colours.border,
  '--rl-split': colours.split,
  '--rl-text': colours.text,
  '--rl-muted': colours.muted,
  '--rl-accent': colours.accent,
  '--rl-accent-soft': colours.accentSoft,
  '--rl-dim': colours.dim,
  '--rl-compare': colours.compare,
  '--rl-average': colours.average,
  '--rl-good': colours.good,
  '--rl-bad': colours.bad,
  '--rl-amber': colours.amber,
  '--rl-heat-low': colours.heatLow,
  '--rl-heat-high': colours.heatHigh,
  '--mantine-color-body': colours.page,
  '--mantine-color-text': colours.text,
  '--mantine-color-dimmed': colours.muted,
  '--mantine-color-placeholder': colours.muted,
  '--mantine-color-error': colours.bad,
  '--mantine-color-default': colours.surface,
  '--mantine-color-default-hover': colours.split,
  '--mantine-color-default-border': colours.border,
})

/** The tokens as CSS custom properties, per colour scheme. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(COLOURS.light),
  dark: variables(COLOURS.dark),
})
