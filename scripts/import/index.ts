export { circumstanceFault } from './circumstances.ts';
export { type ExportSource, exportFile } from './export-file.ts';
export { type ImportOptions, type ImportResult, importFile } from './import-file.ts';
export { idOfKey } from './import-ids.ts';
export type { ImportEntry, ImportTarget, StandingRecord } from './import-target.ts';
export { describeFaults, type RowFault } from './row-faults.ts';
export { type Cell, openTable, type Table } from './table.ts';
