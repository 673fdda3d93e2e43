import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { usePlace, useReading } from '../asking/index.ts';
import { usePeriodName } from '../commitments/period-name.ts';
import { useAnswerWords, Why } from '../lineage/index.ts';
import { type Column, DataTable, ErrorNotice, MemberText, OrganizationLink, Section } from '../parts/index.ts';
import { useWordsAndDeedsWords } from './alliance-words.ts';
import { QuarterWordsAndDeedsDocument, type QuarterWordsAndDeedsQuery } from './hub-operations.ts';

type Alliance = Extract<NonNullable<QuarterWordsAndDeedsQuery['node']>, { readonly __typename: 'SharedValueNetwork' }>;
type Quarter = NonNullable<NonNullable<Alliance['wordsAndDeeds']>['quarters']>[number];

/** Words and deeds up to a quarter, for members among themselves. Nothing for anybody else, as if there were no such thing. */
export function AllianceWordsAndDeeds({ id, quarter }: { readonly id: string; readonly quarter: string }) {
  const { t } = useLingui();
  const { place } = usePlace();
  const words = useWordsAndDeedsWords();
  const verdicts = useAnswerWords();
  const periodName = usePeriodName();
  const { data, facts, failure, again } = useReading(QuarterWordsAndDeedsDocument, { id }, { pause: place !== 'NODE' });
  const finding = data?.node?.__typename === 'SharedValueNetwork' ? data.node.wordsAndDeeds : undefined;
  const columns = useMemo(
    (): readonly Column<Quarter>[] => [
      {
        id: 'quarter',
        header: t`Quarter`,
        value: (row) => row.quarter,
        cell: (row) => (row.quarter ? periodName(row.quarter) : '–'),
      },
      { id: 'members', header: t`Members`, value: ({ members }) => members, isNumber: true },
      { id: 'affirming', header: t`Stand by the words`, value: ({ affirming }) => affirming, isNumber: true },
      { id: 'active', header: t`With deeds`, value: ({ active }) => active, isNumber: true },
      { id: 'new', header: t`New promises`, value: ({ newPromises }) => newPromises, isNumber: true },
      { id: 'due', header: t`Due`, value: ({ duePromises }) => duePromises, isNumber: true },
      { id: 'kept', header: t`Kept`, value: ({ keptPromises }) => keptPromises, isNumber: true },
      { id: 'reports', header: t`Reports`, value: ({ reports }) => reports, isNumber: true },
    ],
    [t, periodName],
  );
  if (failure) return <ErrorNotice failure={failure} again={again} />;
  if (!finding) return null;
  const rows = (finding.quarters ?? []).filter((row) => (row.quarter ?? '') <= quarter);
  return (
    <Section title={t`Words and deeds`}>
      {finding.value ? (
        <p>
          {words[finding.value]} <Why finding={finding} />
        </p>
      ) : null}
      <p>
        <Trans>Seen by members among themselves. It counts what is recorded, and judges nobody.</Trans>
      </p>
      <DataTable
        caption={t`Words and deeds`}
        columns={columns}
        rows={rows}
        rowId={(row) => row.quarter ?? ''}
        facts={facts}
        fileName={`alliance-words-and-deeds-${quarter}`}
      />
      {(finding.replies ?? []).map((reply) =>
        reply ? (
          <div key={reply.id}>
            <p>
              {reply.issuer ? <OrganizationLink did={reply.issuer.id} name={reply.issuer.profile?.name} /> : null}
              {': '}
              {reply.verdict ? <strong>{verdicts[reply.verdict]}</strong> : null}
            </p>
            <MemberText lang={reply.language}>{reply.words}</MemberText>
          </div>
        ) : null,
      )}
    </Section>
  );
}
