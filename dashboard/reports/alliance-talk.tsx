import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { AnswerFacts } from '../asking/index.ts';
import { Why } from '../lineage/index.ts';
import { type Column, DataTable, Day, MemberName, Section } from '../parts/index.ts';
import { AllianceHealth } from './alliance-health.tsx';
import { useDecisionWords, useGatheringWords } from './alliance-words.ts';
import type { QuarterTalkQuery } from './hub-operations.ts';

type Gathering = NonNullable<NonNullable<NonNullable<QuarterTalkQuery['gatherings']>['nodes']>[number]>;
type Proposal = NonNullable<NonNullable<NonNullable<QuarterTalkQuery['proposals']>['nodes']>[number]>;
/** What is still to be decided stands on the sheet of every quarter after it was proposed. */
const UNDECIDED = ['NOT_YET_OPEN', 'OPEN', 'BLOCKED', 'NO_QUORUM'] as const;

/** Gatherings, decisions and rounds of questions of a quarter. */
export function AllianceTalk({
  talk,
  within: { from, to },
  quarter,
  facts,
}: {
  readonly talk: QuarterTalkQuery | undefined;
  readonly within: { readonly from: string; readonly to: string };
  readonly quarter: string;
  readonly facts: AnswerFacts | undefined;
}) {
  const { t } = useLingui();
  const held = useGatheringWords();
  const decided = useDecisionWords();
  const gatherings = (talk?.gatherings?.nodes ?? []).filter((row) => row !== null);
  const proposals = (talk?.proposals?.nodes ?? []).filter((row) => {
    const begun = row?.opens ?? row?.issuedAt?.slice(0, 10);
    if (!row || begun === undefined || begun > to) return false;
    const passed = row.decision?.passedOn;
    if (passed) return passed >= from && passed <= to;
    const isUndecided = UNDECIDED.some((one) => one === row.decision?.value);
    return begun >= from || isUndecided;
  }) as readonly Proposal[];
  const gatheringColumns = useMemo(
    (): readonly Column<Gathering>[] => [
      { id: 'title', header: t`Gathering`, value: ({ title, id }) => title ?? id },
      { id: 'date', header: t`Day`, value: ({ date }) => date, cell: ({ date }) => (date ? <Day on={date} /> : '–') },
      { id: 'status', header: t`State`, value: ({ status }) => status && held[status] },
      { id: 'came', header: t`Came`, value: ({ attended }) => attended?.length, isNumber: true },
      {
        id: 'outcomes',
        header: t`What came of it`,
        value: ({ outcomes }) => outcomes?.join('; '),
        cell: ({ outcomes }) =>
          (outcomes ?? []).length === 0
            ? '–'
            : (outcomes ?? []).map((outcome) => (
                <p key={outcome}>
                  <MemberName>{outcome}</MemberName>
                </p>
              )),
      },
      { id: 'licence', header: t`Licence`, value: ({ record }) => record?.licence, isOnlyInFiles: true },
      { id: 'id', header: t`Record`, value: ({ id }) => id, isOnlyInFiles: true },
    ],
    [t, held],
  );
  const proposalColumns = useMemo(
    (): readonly Column<Proposal>[] => [
      { id: 'title', header: t`Proposal`, value: ({ title, id }) => title ?? id },
      {
        id: 'decision',
        header: t`Decision`,
        value: ({ decision }) => decision?.value && decided[decision.value],
        cell: ({ decision }) =>
          decision?.value ? (
            <>
              {decided[decision.value]} <Why finding={decision} />
            </>
          ) : (
            '–'
          ),
      },
      {
        id: 'on',
        header: t`Passed on`,
        value: ({ decision }) => decision?.passedOn,
        cell: ({ decision }) => (decision?.passedOn ? <Day on={decision.passedOn} /> : '–'),
      },
      { id: 'asked', header: t`Asked`, value: ({ decision }) => decision?.asked?.totalCount, isNumber: true },
      { id: 'consent', header: t`Consent`, value: ({ decision }) => decision?.consenting?.totalCount, isNumber: true },
      { id: 'object', header: t`Objections`, value: ({ decision }) => decision?.objecting?.totalCount, isNumber: true },
      { id: 'silent', header: t`Not answered`, value: ({ decision }) => decision?.silent?.totalCount, isNumber: true },
      { id: 'licence', header: t`Licence`, value: ({ record }) => record?.licence, isOnlyInFiles: true },
      { id: 'id', header: t`Record`, value: ({ id }) => id, isOnlyInFiles: true },
    ],
    [t, decided],
  );
  return (
    <>
      <Section title={t`Decisions`}>
        {proposals.length === 0 ? (
          <p>
            <Trans>Nothing was proposed or decided in it that you may see.</Trans>
          </p>
        ) : (
          <DataTable
            caption={t`Decisions`}
            columns={proposalColumns}
            rows={proposals}
            rowId={({ id }) => id}
            facts={facts}
            fileName={`alliance-decisions-${quarter}`}
          />
        )}
      </Section>
      <Section title={t`Gatherings`}>
        {gatherings.length === 0 ? (
          <p>
            <Trans>None in this quarter that you may see.</Trans>
          </p>
        ) : (
          <DataTable
            caption={t`Gatherings`}
            columns={gatheringColumns}
            rows={gatherings}
            rowId={({ id }) => id}
            facts={facts}
            fileName={`alliance-gatherings-${quarter}`}
            total={talk?.gatherings?.totalCount}
          />
        )}
      </Section>
      <AllianceHealth checks={talk?.healthChecks} facts={facts} quarter={quarter} />
    </>
  );
}
