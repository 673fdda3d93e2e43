import { tableFile } from '../../parts/table-file.ts';
import type { MapTie } from '../map-data.ts';
import type { MapToTakeAlong } from './map-to-take-along.ts';

/** Who is related to whom, as a table for a spreadsheet; organizations themselves are in the tables of the page. */
export async function tiesFile({ data, scene, caption, facts }: MapToTakeAlong): Promise<Blob> {
  const rows = data.ties.filter(({ one, other }) => !scene.nodes[one]?.isHidden && !scene.nodes[other]?.isHidden);
  const text = (header: string, value: (tie: MapTie) => string | undefined) => ({ id: header, header, value });
  return await tableFile(
    {
      title: [caption.title, ...caption.lines, `As of ${caption.day}`].join('. '),
      columns: [
        text('Organization', ({ one }) => data.actors[one]?.name),
        text('Related to', ({ other }) => data.actors[other]?.name),
        text('By', ({ kinds }) => kinds.join(' ')),
        text('DID', ({ one }) => data.actors[one]?.id),
        text('DID of the other', ({ other }) => data.actors[other]?.id),
      ],
      rows,
      total: data.tieTotal,
      facts,
      source: caption.source,
      address: caption.address,
    },
    'csv',
  );
}
