export const errors = {
  titles: {
    usage: 'That cannot be done here',
    decision_needed: 'A decision is needed',
    input_unusable: 'These files cannot be used',
    project_unusable: 'This project cannot be opened',
    check_failed: 'The numbers do not add up',
    cancelled: 'Cancelled',
    internal: 'Something unexpected happened',
  },
  file: 'File',
  line: 'Line',
  column: 'Column',
  reason: 'Reason',
  remedy: 'What to do',
  unchanged: 'Nothing was changed.',
  back: 'Back',
  more: 'and {{count}} more places',
}
