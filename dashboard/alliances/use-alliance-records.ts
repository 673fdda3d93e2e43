import { useMemo } from 'react';
import { useReading, useViewer } from '../asking/index.ts';
import { AllianceRecordsDocument, AllianceSharedWithFewDocument } from './hub-operations.ts';

/** What belongs to an alliance. */
export type RecordsKind =
  | 'gatherings'
  | 'healthChecks'
  | 'proposals'
  | 'topics'
  | 'issues'
  | 'stories'
  | 'partnerships'
  | 'contributionsMade';

/** The ids of records of one kind, newest first. */
export type AllianceRecords = { readonly ids: readonly string[]; readonly total: number; readonly isFirst: boolean };

/** So many of each kind are known of; of members so many are asked for what they share with few. */
const MOST = 100;
const ASKED_LIVE = 80;

/**
 * What belongs to an alliance: what the index of the hub has, and for somebody who is signed in also what members share with the alliance alone,
 * which is asked of them live.
 */
export function useAllianceRecords(id: string): (kind: RecordsKind) => AllianceRecords {
  const viewer = useViewer();
  const index = useReading(AllianceRecordsDocument, { id, first: MOST });
  const few = useReading(AllianceSharedWithFewDocument, { id, first: ASKED_LIVE }, { pause: viewer === undefined });
  const known = index.data?.node?.__typename === 'SharedValueNetwork' ? index.data.node : undefined;
  const shared = few.data?.node?.__typename === 'SharedValueNetwork' ? few.data.node.participants : undefined;
  return useMemo(
    () => (kind) => {
      const listed = known?.[kind];
      const indexed = (listed?.nodes ?? []).flatMap((row) => row?.id ?? []);
      const live =
        kind === 'contributionsMade'
          ? []
          : (shared?.nodes ?? []).flatMap(
              (actor) => actor?.[kind]?.nodes?.flatMap((row) => (row?.networkRef?.id === id ? [row.id] : [])) ?? [],
            );
      const hidden = live.filter((one) => !indexed.includes(one));
      return {
        ids: [...indexed, ...hidden].toSorted((a, b) => (timeIn(a) < timeIn(b) ? 1 : -1)),
        total: (listed?.totalCount ?? 0) + hidden.length,
        isFirst: index.isFirst,
      };
    },
    [known, shared, id, index.isFirst],
  );
}

/** The last part of an id begins with the time at which it was made (ULID). */
function timeIn(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
