import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { AnswerFacts } from '../asking/index.ts';
import { type Column, DataTable, Day, Section } from '../parts/index.ts';
import type { BoardIssueFragment, PromiseRowFragment } from './hub-operations.ts';

type Risk = {
  readonly id: string;
  readonly why: string;
  readonly what: string | null;
  readonly due: string | null;
  readonly who: string | null | undefined;
};

/** What may go wrong: days that have passed, claims that the other side sees otherwise, what stands in the way. Each is a question, not a verdict. */
export function BoardRisks({
  promised,
  received,
  issues,
  facts,
}: {
  readonly promised: readonly PromiseRowFragment[];
  readonly received: readonly PromiseRowFragment[];
  readonly issues: readonly BoardIssueFragment[];
  readonly facts: AnswerFacts | undefined;
}) {
  const { t } = useLingui();
  const risks = useMemo(() => {
    const ofPromises = (rows: readonly PromiseRowFragment[], isOurs: boolean): readonly Risk[] =>
      rows.flatMap(({ id, title, due, issuer, receiver, status, evidence }) => {
        const risk = { what: title, due, who: (isOurs ? receiver : issuer)?.profile?.name };
        return [
          ...(status?.value === 'LAPSED'
            ? [{ ...risk, id, why: t`The day has passed, and nothing was reported` }]
            : []),
          ...(evidence?.value === 'REJECTED'
            ? [{ ...risk, id: `${id} rejected`, why: t`The other side sees it otherwise` }]
            : []),
          ...(evidence?.value === 'STALE'
            ? [{ ...risk, id: `${id} stale`, why: t`Revised since it was answered` }]
            : []),
        ];
      });
    const all = [
      ...ofPromises(promised, true),
      ...ofPromises(received, false),
      ...issues.map(
        ({ id, title, due, owner, issuer }): Risk => ({
          id,
          why: t`Something stands in the way`,
          what: title,
          due,
          who: (owner ?? issuer)?.profile?.name,
        }),
      ),
    ];
    return [...new Map(all.map((risk) => [risk.id, risk])).values()];
  }, [t, promised, received, issues]);
  const columns = useMemo(
    (): readonly Column<Risk>[] => [
      { id: 'what', header: t`What`, value: ({ what, id }) => what ?? id },
      { id: 'why', header: t`What there is to ask`, value: ({ why }) => why },
      { id: 'with', header: t`With`, value: ({ who }) => who },
      { id: 'due', header: t`Day`, value: ({ due }) => due, cell: ({ due }) => (due ? <Day on={due} /> : '–') },
    ],
    [t],
  );
  return (
    <Section title={t`What may go wrong`}>
      {risks.length === 0 ? (
        <p>
          <Trans>Nothing that is written down here points to it.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>Questions to ask each other. There may be good reasons for each of them.</Trans>
          </p>
          <DataTable
            caption={t`What may go wrong`}
            columns={columns}
            rows={risks}
            rowId={({ id }) => id}
            facts={facts}
            fileName="board-risks"
          />
        </>
      )}
    </Section>
  );
}
