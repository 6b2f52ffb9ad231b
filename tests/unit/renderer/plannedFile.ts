import type { PlannedColumn, PlannedFileView } from '../../../shared/importPlan'

const column = (header: string, field: PlannedColumn['field']): PlannedColumn => ({
  header,
  field,
  isDecided: false,
  evidence: null,
  examples: [],
  kind: 'text',
  decimal: null,
  dateOrder: null,
  dateSystem: null,
  filled: 1,
  unreadable: 0,
  firstUnreadableLine: null,
})

/** A file of the import plan that raises no doubt. */
export const plannedFile = (change: Partial<PlannedFileView> = {}): PlannedFileView => ({
  id: 'a.csv',
  name: 'a.csv',
  bytes: 10,
  state: 'new',
  role: 'transactions',
  confidence: 0.9,
  isRoleDecided: false,
  otherRoles: [],
  encoding: 'utf-8',
  delimiter: ',',
  headerLine: 1,
  dateOrder: null,
  dateSystem: null,
  records: 1,
  used: 1,
  setAside: 0,
  columns: [column('Menge', 'quantity'), column('Stück', null)],
  missing: [],
  joins: [],
  lookups: [],
  evidence: [],
  remarks: [],
  ...change,
})
