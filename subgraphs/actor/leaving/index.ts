export { type ExportResult, exportEverything, type Manifest } from './export.ts';
export { type ExportVerdict, verifyExport } from './verify-export.ts';
