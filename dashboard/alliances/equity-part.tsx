import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type Column, DataTable, OrganizationLink } from '../parts/index.ts';
import { Judged } from './judged.tsx';
import type { AllianceAmongUs } from './use-among-us.ts';
import { useEquityWords, useWeightWords } from './words/among-us-words.ts';

type Equity = NonNullable<AllianceAmongUs['equity']>;
type Spread = NonNullable<Equity['spread']>[number];
type Share = NonNullable<NonNullable<NonNullable<Equity['members']>['nodes']>[number]>;

/** Who has which part in an alliance: numbers side by side, how far apart they are, and never a score. */
export function EquityPart({ finding }: { readonly finding: Equity }) {
  const { t, i18n } = useLingui();
  const weights = useWeightWords();
  const spread = finding.spread ?? [];
  const members = (finding.members?.nodes ?? []).filter((share) => share !== null);
  const said = (finding.ownWeights ?? []).filter(({ members: count }) => (count ?? 0) > 0);
  const spreadColumns = useSpreadColumns();
  const shareColumns = useShareColumns();
  return (
    <Judged title={t`Who has which part in it`} finding={finding}>
      {members.length === 0 ? (
        <p>
          <Trans>It is shown from five members on, so that it is about all and not about one.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>
              Who has a seat, comes, is heard, gives, and has something of it: numbers side by side. What is fair is for
              the members to say.
            </Trans>
          </p>
          <DataTable
            caption={t`How far members are apart`}
            columns={spreadColumns}
            rows={spread}
            rowId={({ dimension }) => dimension ?? ''}
            facts={undefined}
          />
          {said.length > 0 ? (
            <p>
              <Trans>How much their own word weighs, as they see it:</Trans>{' '}
              {new Intl.ListFormat(i18n.locale).format(
                said.map(
                  ({ weight, members: count }) =>
                    `${weight ? weights[weight] : ''}: ${(count ?? 0).toLocaleString(i18n.locale)}`,
                ),
              )}
              .
            </p>
          ) : null}
          <details>
            <summary>
              <Trans>Member by member</Trans>
            </summary>
            <DataTable
              caption={t`Parts of each member`}
              columns={shareColumns}
              rows={members}
              rowId={({ member }) => member?.id ?? ''}
              facts={undefined}
              total={finding.members?.totalCount}
            />
          </details>
        </>
      )}
    </Judged>
  );
}

function useSpreadColumns(): readonly Column<Spread>[] {
  const { t } = useLingui();
  const words = useEquityWords();
  return useMemo(
    () => [
      { id: 'what', header: t`What is counted`, value: ({ dimension }) => dimension && words[dimension] },
      { id: 'fewest', header: t`Fewest`, value: ({ fewest }) => fewest, isNumber: true },
      { id: 'median', header: t`In the middle`, value: ({ median }) => median, isNumber: true },
      { id: 'most', header: t`Most`, value: ({ most }) => most, isNumber: true },
      { id: 'without', header: t`Members with none`, value: ({ without }) => without, isNumber: true },
    ],
    [t, words],
  );
}

function useShareColumns(): readonly Column<Share>[] {
  const { t } = useLingui();
  const words = useEquityWords();
  return useMemo(
    () => [
      {
        id: 'member',
        header: t`Member`,
        value: ({ member }) => member?.profile?.name ?? member?.id,
        cell: ({ member }) => (member ? <OrganizationLink did={member.id} name={member.profile?.name} /> : null),
      },
      { id: 'seats', header: words.SEATS, value: ({ seats }) => seats, isNumber: true },
      { id: 'attended', header: words.ATTENDED, value: ({ attended }) => attended, isNumber: true },
      { id: 'objections', header: words.OBJECTIONS, value: ({ objections }) => objections, isNumber: true },
      { id: 'heard', header: words.OBJECTIONS_HEARD, value: ({ objectionsHeard }) => objectionsHeard, isNumber: true },
      { id: 'stated', header: words.BENEFITS_STATED, value: ({ benefitsStated }) => benefitsStated, isNumber: true },
      { id: 'came', header: words.BENEFITS_CAME, value: ({ benefitsCame }) => benefitsCame, isNumber: true },
      { id: 'given', header: words.GIVEN, value: ({ given }) => given, isNumber: true },
      { id: 'other', header: words.OTHER_THAN_MONEY, value: ({ otherThanMoney }) => otherThanMoney, isNumber: true },
    ],
    [t, words],
  );
}
