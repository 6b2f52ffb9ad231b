export const start = {
  title: 'Drop your CSV files here',
  hint: 'Files or a whole folder: sales, products, customers, stores, promotions, returns, reviews. Nothing leaves this machine.',
  openFiles: 'Open files…',
  openFolder: 'Open a folder…',
  openProject: 'Open a project…',
  sample: 'Try the sample',
  sampleHint: 'A made-up shop with two years of sales',
  recent: 'Recent projects',
  other: 'Or begin with',
  openProjectHint: 'A .retail-lens file made by this application',
  noRecent: 'Projects you open will be listed here.',
  openedAt: 'Opened {{date}}',
}
