export const about = {
  title: 'About Retail Lens',
  version: 'Version',
  electron: 'Electron',
  licence: 'Licence',
  own: 'MIT. Everything stays on this machine: the app talks to no server.',
  madeFrom: 'Made from the work of others',
  note: 'Each with its licence. Those of Electron and Chromium lie beside the program.',
  unnamed: 'Not named',
  noText: 'The package names its licence and brings no text of it.',
}
