import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { AnswerFacts } from '../asking/index.ts';
import { Why } from '../lineage/index.ts';
import { type Column, DataTable, Day, Section } from '../parts/index.ts';
import { useFollowUpWords } from './follow-up-words.ts';
import type { BoardFollowUpsQuery } from './hub-operations.ts';

type Queue = NonNullable<BoardFollowUpsQuery['followUps']>;
type Item = NonNullable<NonNullable<NonNullable<Queue['items']>['nodes']>[number]>;

/** What waits for the organization, for its own people. */
export function BoardFollowUps({ queue, facts }: { readonly queue: Queue; readonly facts: AnswerFacts | undefined }) {
  const { t } = useLingui();
  const words = useFollowUpWords();
  const items = (queue.items?.nodes ?? []).filter((item) => item !== null);
  const columns = useMemo(
    (): readonly Column<Item>[] => [
      { id: 'what', header: t`What waits`, value: ({ kind }) => kind && words[kind] },
      { id: 'about', header: t`About`, value: ({ title }) => title },
      {
        id: 'with',
        header: t`With`,
        value: ({ actors }) => (actors ?? []).map((actor) => actor?.profile?.name ?? actor?.id).join('; ') || null,
      },
      { id: 'due', header: t`Due`, value: ({ due }) => due, cell: ({ due }) => (due ? <Day on={due} /> : '–') },
      {
        id: 'since',
        header: t`Since`,
        value: ({ since }) => since,
        cell: ({ since }) => (since ? <Day on={since} /> : '–'),
      },
      { id: 'record', header: t`Record`, value: ({ recordId }) => recordId, isOnlyInFiles: true },
    ],
    [t, words],
  );
  return (
    <Section title={t`What waits`}>
      {items.length === 0 ? (
        <p>
          <Trans>Nothing waits in the next three months.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>Reminders, in the order of their days.</Trans> <Why finding={queue} />
          </p>
          <DataTable
            caption={t`What waits`}
            columns={columns}
            rows={items}
            rowId={({ kind, recordId, due }) => `${kind} ${recordId} ${due}`}
            facts={facts}
            fileName="board-follow-ups"
            total={queue.items?.totalCount}
          />
        </>
      )}
    </Section>
  );
}
