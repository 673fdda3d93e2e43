import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { AnswerFacts } from '../asking/index.ts';
import { type Column, DataTable, Section } from '../parts/index.ts';
import { useHealthWords } from './alliance-words.ts';
import type { QuarterTalkQuery } from './hub-operations.ts';

const STEPS = ['ones', 'twos', 'threes', 'fours', 'fives'] as const;

/** What people answered about the health of an alliance, with the whole spread. Nothing where no result can be seen. */
export function AllianceHealth({
  checks,
  quarter,
  facts,
}: {
  readonly checks: QuarterTalkQuery['healthChecks'] | undefined;
  readonly quarter: string;
  readonly facts: AnswerFacts | undefined;
}) {
  const { t } = useLingui();
  const topics = useHealthWords();
  const rows = useMemo(
    () =>
      (checks?.nodes ?? []).flatMap((check) =>
        (check?.results ?? []).map((result) => ({
          ...result,
          id: `${check?.id} ${result.topic}`,
          round: check?.title,
          respondents: check?.respondents,
          licence: check?.record?.licence,
        })),
      ),
    [checks],
  );
  const columns = useMemo(
    (): readonly Column<(typeof rows)[number]>[] => [
      { id: 'topic', header: t`Asked about`, value: ({ topic }) => topic && topics[topic] },
      { id: 'round', header: t`Round`, value: ({ round }) => round },
      { id: 'respondents', header: t`Answered`, value: ({ respondents }) => respondents, isNumber: true },
      ...STEPS.map(
        (step): Column<(typeof rows)[number]> => ({
          id: step,
          header: {
            ones: t`1, not at all`,
            twos: t`2`,
            threes: t`3`,
            fours: t`4`,
            fives: t`5, fully`,
          }[step],
          value: (row) => row[step],
          isNumber: true,
        }),
      ),
      { id: 'licence', header: t`Licence`, value: ({ licence }) => licence, isOnlyInFiles: true },
    ],
    [t, topics],
  );
  if (rows.length === 0) return null;
  return (
    <Section title={t`How people find it goes`}>
      <DataTable
        caption={t`How people find it goes`}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        facts={facts}
        fileName={`alliance-health-${quarter}`}
      />
    </Section>
  );
}
