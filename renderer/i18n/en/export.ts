export const exporting = {
  csv: 'Export CSV…',
  png: 'Export PNG…',
  svg: 'Export SVG…',
  saved: 'Saved {{name}}',
  filters_one: '{{count}} filter',
  filters_other: '{{count}} filters',
  close: 'Close the message',
}
