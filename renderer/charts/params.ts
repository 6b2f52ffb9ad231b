const numberIn = (value: object, key: string): number | null => {
  const found: unknown = Reflect.get(value, key)
  return typeof found === 'number' ? found : null
}

/** The place of the mark that a tooltip is about, from what ECharts hands to a formatter. */
export function markIndex(params: unknown): number | null {
  const first: unknown = Array.isArray(params) ? params[0] : params
  return typeof first === 'object' && first !== null ? numberIn(first, 'dataIndex') : null
}
