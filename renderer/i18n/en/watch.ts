export const watch = {
  found_one: 'A new file in the watched folder',
  found_other: '{{count}} new files in the watched folder',
  andOthers_one: '{{names}} and {{count}} more',
  andOthers_other: '{{names}} and {{count}} more',
  import: 'Import',
  later: 'Later',
  never_one: 'Never for this file',
  never_other: 'Never for these files',
}
