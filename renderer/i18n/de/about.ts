export const about = {
  title: 'Über Retail Lens',
  version: 'Version',
  electron: 'Electron',
  licence: 'Lizenz',
  own: 'MIT. Alles bleibt auf diesem Rechner: das Programm spricht mit keinem Server.',
  madeFrom: 'Aus der Arbeit anderer gemacht',
  note: 'Jede mit ihrer Lizenz. Die von Electron und Chromium liegen neben dem Programm.',
  unnamed: 'Nicht genannt',
  noText: 'Das Paket nennt seine Lizenz und bringt ihren Text nicht mit.',
}
