declare module 'world-atlas/countries-50m.json' {
  import type { Topology } from 'topojson-specification'
  const topology: Topology
  export default topology
}

declare module 'i18n-iso-countries/codes.json' {
  const codes: readonly (readonly [alpha2: string, alpha3: string, numeric: string])[]
  export default codes
}

declare module '*?raw' {
  const text: string
  export default text
}
