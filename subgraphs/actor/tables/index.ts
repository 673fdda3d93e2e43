/**
 * Tables of records, in and out: CSV and XLSX files with a column for each field of a kind. A door of its own, because a node that serves no upload
 * loads none of the readers of such files.
 */
export { importTarget, recordsToExport } from './actor-target.ts';
export { circumstanceFault } from './circumstances.ts';
export { type ExportSource, exportFile } from './export-file.ts';
export { type ImportOptions, type ImportResult, importFile } from './import-file.ts';
export { idOfKey } from './import-ids.ts';
export type { ImportEntry, ImportTarget, StandingRecord } from './import-target.ts';
export { headerFaults } from './read-rows.ts';
export { describeFaults, type RowFault } from './row-faults.ts';
export { type Cell, openTable, type Table } from './table.ts';
