export const settings = {
  title: 'Settings',
  parts: {
    appearance: 'Appearance',
    region: 'Language & region',
    files: 'Files',
    thresholds: 'Thresholds',
  },
  restore: 'Restore the default',
  restoreOf: 'Restore the default: {{title}}',
  noProject: 'More settings belong to a project. Open one to see them.',
  readOnly: 'This project is open for reading only; its settings cannot be changed.',
  busy: 'An import is running. The settings of the project can be changed when it is done.',
  recomputeNote:
    'These changes take effect when the project is computed anew from its lines. No file is read again.',
  recompute: 'Compute anew',
  discard: 'Take back',
  theme: 'Theme',
  themeEffect: 'Colours of the window. Reports are always printed in light colours.',
  rail: 'Narrow side bar',
  railEffect: 'Shows the pages as icons only, which leaves more room for the charts.',
  watch: 'Watched folder',
  watchEffect: 'New CSV files in this folder are offered for import. Nothing is imported without a click.',
  watchNone: 'No folder',
  watchChoose: 'Choose folder…',
  language: 'Language',
  languageEffect: 'Language of the window, the menus and the reports.',
  formats: 'Numbers and dates',
  formatsEffect: 'Separators, place of the currency and order of dates, in exports too: {{sample}}',
  currency: 'Currency',
  currencyFromFiles: 'As the files say',
  currencyEffect:
    'The name of the amounts: now {{now}}. They are not converted; lines in several currencies need a file of rates.',
  calendar: 'Weeks and business years',
  calendarEffect:
    'When they begin: used by charts by week, quarter and year, by the periods to choose from and by comparisons.',
  scoring: 'RFM scores',
  scorings: { ties: 'Equal values, equal scores', ntile: 'Five equal parts' },
  scoringEffect: {
    ties: 'Customers with the same value get the same score, so that the five groups may differ in size.',
    ntile:
      'Each score has a fifth of the customers; of customers with the same value the customer number decides.',
  },
  highValue: 'High-value orders',
  highValueEffect:
    'Orders from this net amount on are called high-value: a filter, and a table of their own.',
  highValueNow_one: 'Now {{formatted}} order with {{share}} of net sales.',
  highValueNow_other: 'Now {{formatted}} orders with {{share}} of net sales.',
  highValuePercent: 'Percentile of orders',
  highValueAmount: 'Fixed amount',
  identical: 'Drop identical lines',
  identicalEffect:
    'Two identical lines of one order count once. Leave it off where a till writes one line for each piece scanned.',
}
