import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo } from 'react';
import { type TellFacts, useReading } from '../asking/index.ts';
import { Why } from '../lineage/index.ts';
import { type Column, DataTable, Section } from '../parts/index.ts';
import { AllianceConvergenceDocument, type AllianceConvergenceQuery } from './hub-operations.ts';
import { QuarterLines } from './quarter-lines.tsx';
import { quarterName } from './quarters.ts';
import { useConvergenceWords } from './words/life-words.ts';

type Alliance = Extract<NonNullable<AllianceConvergenceQuery['node']>, { readonly __typename: 'SharedValueNetwork' }>;
type Quarter = NonNullable<NonNullable<Alliance['convergence']>['quarters']>[number];

/** Whether what members affirm comes together or apart, quarter by quarter. */
export function ConvergencePart({ id, onFacts }: { readonly id: string; readonly onFacts: TellFacts }) {
  const { t } = useLingui();
  const words = useConvergenceWords();
  const { data, facts } = useReading(AllianceConvergenceDocument, { id, quarters: 12 });
  useEffect(() => onFacts(facts), [onFacts, facts]);
  const columns = useMemo(
    (): readonly Column<Quarter>[] => [
      {
        id: 'quarter',
        header: t`Quarter`,
        value: ({ quarter }) => quarter,
        cell: ({ quarter }) => quarterName(quarter),
      },
      { id: 'members', header: t`Members`, value: ({ members }) => members, isNumber: true },
      { id: 'affirming', header: t`Have affirmed a belief`, value: ({ affirming }) => affirming, isNumber: true },
      { id: 'beliefs', header: t`Beliefs affirmed by any`, value: ({ beliefs }) => beliefs, isNumber: true },
      { id: 'common', header: t`By all of these`, value: ({ common }) => common, isNumber: true },
    ],
    [t],
  );
  const convergence = data?.node?.__typename === 'SharedValueNetwork' ? data.node.convergence : undefined;
  if (!convergence?.value) return null;
  const quarters = (convergence.quarters ?? []).filter(({ members }) => (members ?? 0) > 0);
  const isDrawn = quarters.some(({ likeness }) => likeness !== null);
  return (
    <Section title={t`Whether beliefs come together`}>
      <p>
        {words[convergence.value]} <Why finding={convergence} />
      </p>
      {isDrawn ? (
        <QuarterLines
          quarters={quarters.map(({ quarter }) => quarter ?? '')}
          lines={[
            {
              name: t`What every two members have affirmed in common, as a part of what either has`,
              values: quarters.map(({ likeness }) => likeness),
            },
          ]}
        />
      ) : null}
      {quarters.length > 0 ? (
        <details>
          <summary>
            <Trans>Quarter by quarter, as a table</Trans>
          </summary>
          <DataTable
            caption={t`Beliefs affirmed, by quarter`}
            columns={columns}
            rows={quarters}
            rowId={({ quarter }) => quarter ?? ''}
            facts={facts}
          />
        </details>
      ) : null}
    </Section>
  );
}
