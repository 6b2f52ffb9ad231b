export const drill = {
  path: 'Drill path',
  all: 'All',
  allDates: 'All dates',
  up: 'Back up to {{name}}',
  levelUp: 'One level up',
}

export const marks = {
  openProduct: 'Open product page',
  filter: 'Filter by this',
  exclude: 'Leave this out',
  drill: 'Drill down to {{level}}',
  lines: 'Show lines',
  linesOf: 'Show the lines of {{title}}',
}
