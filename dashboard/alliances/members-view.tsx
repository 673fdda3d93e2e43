import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type TellFacts, useReadingInPages } from '../asking/index.ts';
import { EvidenceBadge } from '../lineage/index.ts';
import {
  Day,
  EmptyState,
  ErrorNotice,
  MemberText,
  MoreRows,
  OrganizationLink,
  Section,
  Skeleton,
  Tag,
} from '../parts/index.ts';
import { WithheldNote } from '../statements/index.ts';
import { AdmissionSheet } from './admission-sheet.tsx';
import styles from './alliance-records.module.css';
import type { Charter } from './charter.ts';
import { AllianceMembersDocument, type AllianceMembersQuery } from './hub-operations.ts';
import { useAdmissionRuleWords, useOwnWeightWords, useStandingWords } from './words/charter-words.ts';

type Alliance = Extract<NonNullable<AllianceMembersQuery['node']>, { readonly __typename: 'SharedValueNetwork' }>;
type Membership = NonNullable<NonNullable<NonNullable<Alliance['members']>['nodes']>[number]>;

const pageOf = ({ node }: AllianceMembersQuery) =>
  node?.__typename === 'SharedValueNetwork' ? node.members : undefined;
const rowId = ({ id }: Membership) => id;

/** In one page where it can be: whoever wants to take part shall not stand on the second. */
const AT_ONCE = 100;

/** How a membership stands: it counts, it waits for the word of the steward, or it does not count any more. */
type Group = 'members' | 'waiting' | 'over';

/** Who takes part, and why; who wants to; and who did. */
export function MembersView({
  charter,
  tell,
}: {
  readonly charter: Charter;
  readonly tell: (name: string) => TellFacts;
}) {
  const { t } = useLingui();
  const admission = useAdmissionRuleWords();
  const variables = useMemo(() => ({ id: charter.id, first: AT_ONCE }), [charter.id]);
  const { rows, total, more, isAskingMore, facts, isFirst, failure, again } = useReadingInPages(
    AllianceMembersDocument,
    variables,
    pageOf,
    rowId,
  );
  const tellMembers = tell('members');
  useEffect(() => tellMembers(facts), [tellMembers, facts]);
  const steward = charter.issuer?.id;
  const groups = useMemo(() => Map.groupBy(rows, (row) => groupOf(row, steward)), [rows, steward]);
  const listOf = (group: Group, label: string, before?: ReactNode) => (
    <ul className={styles['rows']} aria-label={label}>
      {before}
      {(groups.get(group) ?? []).map((membership) => (
        <li key={membership.id}>
          <MembershipRow membership={membership} isWaiting={group === 'waiting'} />
        </li>
      ))}
    </ul>
  );
  const isThere = (group: Group) => (groups.get(group) ?? []).length > 0;
  return (
    <>
      <Section title={t`Who takes part, and why`}>
        <p>
          {charter.admissionRule ? <>{admission[charter.admissionRule]}. </> : null}
          <Trans>
            A membership counts once the steward has confirmed it; the steward takes part without a word of anybody.
          </Trans>
        </p>
        {failure ? (
          <ErrorNotice failure={failure} again={again} />
        ) : isFirst ? (
          <Skeleton lines={6} />
        ) : (
          listOf('members', t`Who takes part, and why`, <Steward charter={charter} among={groups.get('members')} />)
        )}
        {isThere('members') || isFirst || failure ? null : (
          <EmptyState title={t`Nobody else takes part yet`}>
            <Trans>
              Whoever wants to writes a membership at the desk of their own node, with the reason why; the steward
              confirms it.
            </Trans>
          </EmptyState>
        )}
      </Section>
      {isThere('waiting') ? (
        <Section title={t`Who would like to take part`}>
          <p>
            <Trans>They wait for the word of the steward, and are not counted among the members until then.</Trans>
          </p>
          {listOf('waiting', t`Who would like to take part`)}
        </Section>
      ) : null}
      {isThere('over') ? (
        <Section title={t`Who does not take part any more, or was not admitted`}>
          {listOf('over', t`Who does not take part any more, or was not admitted`)}
        </Section>
      ) : null}
      <MoreRows shown={rows.length} total={total} more={more} isAsking={isAskingMore} />
    </>
  );
}

/** The steward, unless it has written down a membership of its own. */
function Steward({
  charter: { issuer },
  among,
}: {
  readonly charter: Charter;
  readonly among: readonly Membership[] | undefined;
}) {
  if (!issuer || among?.some((membership) => membership.issuer?.id === issuer.id)) return null;
  return (
    <li className={styles['record']}>
      <h3>
        <OrganizationLink did={issuer.id} name={issuer.profile?.name} />
      </h3>
      <p className={styles['small']}>
        <Trans>Looks after the alliance, and takes part without a membership of its own.</Trans>
      </p>
    </li>
  );
}

function groupOf({ issuer, until, evidence }: Membership, steward: string | undefined): Group {
  const isOver = (until && until < new Date().toISOString().slice(0, 10)) || issuer?.status === 'FORMER';
  if (isOver || evidence?.value === 'REJECTED') return 'over';
  return evidence?.value === 'CONFIRMED' || (issuer && issuer.id === steward) ? 'members' : 'waiting';
}

function MembershipRow({ membership, isWaiting }: { readonly membership: Membership; readonly isWaiting: boolean }) {
  const { t } = useLingui();
  const standings = useStandingWords();
  const weights = useOwnWeightWords();
  const [isOpen, setOpen] = useState(false);
  const { id, issuer, role, motivation, language, standing, ownWeight, from, until, evidence, withheld } = membership;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <article className={styles['record']}>
      <div className={styles['head']}>
        <h3>{issuer ? <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> : t`An organization`}</h3>
        <div className={styles['tags']}>
          {issuer?.status === 'FORMER' ? <Tag tone="OPEN">{t`Former member of the hub`}</Tag> : null}
          {until && until < today ? <Tag tone="OPEN">{t`Has left`}</Tag> : null}
          {standing && standing !== 'FULL' ? <Tag>{standings[standing]}</Tag> : null}
          <EvidenceBadge id={id} value={evidence?.value} />
        </div>
      </div>
      <p className={styles['small']}>
        {role ? (
          <bdi {...(language ? { lang: language } : {})}>
            <strong>{role}</strong>
          </bdi>
        ) : null}
        {role && (from || until) ? ', ' : null}
        {from ? (
          <Trans>
            since <Day on={from} />
          </Trans>
        ) : null}
        {until ? (
          <>
            {' '}
            <Trans>
              until <Day on={until} />
            </Trans>
          </>
        ) : null}
      </p>
      {motivation ? (
        <blockquote className={styles['quote']}>
          <MemberText lang={language}>{motivation}</MemberText>
        </blockquote>
      ) : null}
      {ownWeight ? <p className={styles['small']}>{weights[ownWeight]}.</p> : null}
      <WithheldNote withheld={withheld} />
      <p>
        <button type="button" data-kind="quiet" onClick={() => setOpen(true)}>
          {isWaiting ? <Trans>What it waits for</Trans> : <Trans>How it was admitted</Trans>}
        </button>
      </p>
      {isOpen ? <AdmissionSheet membership={id} onClose={() => setOpen(false)} /> : null}
    </article>
  );
}
