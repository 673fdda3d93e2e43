import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo } from 'react';
import { type TellFacts, useReadingInPages } from '../asking/index.ts';
import { Why } from '../lineage/index.ts';
import { ErrorNotice, MemberName, MemberText, MoreRows, OrganizationLink, Skeleton } from '../parts/index.ts';
import styles from './alignment-matrix.module.css';
import { AllianceAlignmentDocument, type AllianceAlignmentQuery, type DeedKind } from './hub-operations.ts';

type Alliance = Extract<NonNullable<AllianceAlignmentQuery['node']>, { readonly __typename: 'SharedValueNetwork' }>;
type Row = NonNullable<NonNullable<NonNullable<NonNullable<Alliance['alignment']>['members']>['nodes']>[number]>;
type Cell = NonNullable<Row['cells']>[number];
type Belief = { readonly id: string; readonly label: string | null; readonly language: string | null };

const pageOf = ({ node }: AllianceAlignmentQuery) =>
  node?.__typename === 'SharedValueNetwork' ? node.alignment?.members : undefined;
const rowId = ({ member }: Row) => member?.id ?? '';

/**
 * Of each member, on the charter and on each belief: what it has affirmed in its own words, and what it has done for it. Side by side, and never
 * one number: words without deeds may be a beginning, and deeds without words modesty.
 */
export function AlignmentMatrix({
  id,
  beliefs,
  onFacts,
}: {
  readonly id: string;
  readonly beliefs: readonly (Belief | null)[];
  readonly onFacts: TellFacts;
}) {
  const { t } = useLingui();
  const variables = useMemo(() => ({ id, first: 20 }), [id]);
  const { rows, total, more, isAskingMore, facts, isFirst, failure, again } = useReadingInPages(
    AllianceAlignmentDocument,
    variables,
    pageOf,
    rowId,
  );
  useEffect(() => onFacts(facts), [onFacts, facts]);
  if (failure) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={5} />;
  if (rows.length === 0)
    return (
      <p>
        <Trans>It cannot be told yet: it takes five members, and a charter that is four quarters old.</Trans>
      </p>
    );
  const steward = id.slice(0, id.indexOf('/'));
  const label = t`Words and deeds of each member`;
  return (
    <>
      <p>
        <Trans>Words without deeds may be a beginning, and deeds without words modesty.</Trans>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles['scroll']} tabIndex={0} aria-label={label}>
        <table className={styles['matrix']}>
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t`Member`}</th>
              <th scope="col">{t`The charter`}</th>
              {beliefs.map((belief, at) => (
                <th
                  key={belief?.id ?? at}
                  scope="col"
                  dir="auto"
                  {...(belief?.language ? { lang: belief.language } : {})}
                >
                  {belief?.label ?? t`A belief`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ member, cells }) => (
              <tr key={member?.id}>
                <th scope="row">{member ? <OrganizationLink did={member.id} name={member.profile?.name} /> : null}</th>
                {(cells ?? []).map((cell, at) => (
                  <td key={cell.about?.id ?? at}>
                    <AlignmentOf cell={cell} isSteward={member?.id === steward} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <MoreRows shown={rows.length} total={total} more={more} isAsking={isAskingMore} />
    </>
  );
}

function AlignmentOf({ cell, isSteward }: { readonly cell: Cell; readonly isSteward: boolean }) {
  const { t, i18n } = useLingui();
  const { affirmation, deeds, isCurrent } = cell;
  const counted = (kind: DeedKind, count: number): string =>
    ({
      GOAL: t`${plural(count, { one: '# goal', other: '# goals' })}`,
      PROMISE: t`${plural(count, { one: '# promise', other: '# promises' })}`,
      REPORT: t`${plural(count, { one: '# report', other: '# reports' })}`,
      CONTRIBUTION: t`${plural(count, { one: '# contribution', other: '# contributions' })}`,
    })[kind];
  const done = (deeds ?? []).filter(({ total }) => (total ?? 0) > 0);
  const list = new Intl.ListFormat(i18n.locale).format(
    done.map(({ kind, total }) => counted(kind ?? 'GOAL', total ?? 0)),
  );
  const ids = done.flatMap(({ records }) => (records ?? []).flatMap((record) => record?.id ?? []));
  return (
    <div className={styles['cell']}>
      {affirmation ? (
        <>
          <p data-said="true">
            <span aria-hidden="true">✓</span>{' '}
            {isCurrent === false ? <Trans>Affirmed, as it read before</Trans> : <Trans>Affirmed</Trans>}
          </p>
          <MemberText lang={affirmation.language} clamp={90}>
            {affirmation.words}
          </MemberText>
        </>
      ) : isSteward ? (
        <p data-said="true">
          <span aria-hidden="true">✓</span> <Trans>Says so in the charter</Trans>
        </p>
      ) : (
        <p>
          <Trans>No words yet</Trans>
        </p>
      )}
      {done.length > 0 ? (
        <p>
          <MemberName>{list}</MemberName>{' '}
          <Why
            finding={{
              becauseIds: ids.slice(0, 50),
              becauseTotal: done.reduce((sum, one) => sum + (one.total ?? 0), 0),
            }}
          />
        </p>
      ) : (
        <p>
          <Trans>No deeds recorded</Trans>
        </p>
      )}
    </div>
  );
}
