import { ConstellationError } from '../../schema/index.ts';
import { type Cell, openTable } from '../../subgraphs/actor/tables/index.ts';

/** Who may be thanked for the data; shown wherever it is. */
export const ATTRIBUTION =
  'Data: Net Zero Tracker (zerotracker.net), snapshot of 2022-12-20, CC BY 4.0. Reported by the tracker, not by the organizations.';

/** A row of the tracker, by the names of its columns; empty cells are absent. */
export type TrackerRow = Readonly<Partial<Record<string, string>>>;

const NEEDED = ['id_code', 'name', 'country', 'actor_type', 'end_target', 'race_to_zero_member', 'source_url'];

/**
 * The companies of a snapshot that have an end target, in the order of the file.
 *
 * @throws ConstellationError IMPORT_INVALID when the file is none of the tracker's
 */
export async function companiesWithTarget(file: string): Promise<readonly TrackerRow[]> {
  const table = await openTable(file);
  const missing = NEEDED.filter((name) => !table.header.includes(name));
  if (missing.length > 0)
    throw new ConstellationError(
      'IMPORT_INVALID',
      `${file} is not a snapshot of the Net Zero Tracker: it has no column ${missing.join(', ')}.`,
    );
  const companies: TrackerRow[] = [];
  for await (const { cells } of table.rows()) {
    const entries = table.header.flatMap((name, at): [string, string][] => {
      const text = cellText(cells[at] ?? null);
      return text === '' ? [] : [[name, text]];
    });
    const row: TrackerRow = Object.fromEntries(entries);
    if (row.actor_type === 'Company' && row.id_code && row.name && row.end_target && row.end_target !== 'No target')
      companies.push(row);
  }
  return companies;
}

/** Text as a content allows it: without control characters and marks that turn the direction of writing. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = typeof cell === 'object' ? cell.number : String(cell);
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}
