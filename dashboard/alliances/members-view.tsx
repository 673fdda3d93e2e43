import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { TellFacts } from '../asking/index.ts';
import { EvidenceBadge } from '../lineage/index.ts';
import { Day, EmptyState, MemberText, OrganizationLink, PagedList, Section, Tag } from '../parts/index.ts';
import { WithheldNote } from '../statements/index.ts';
import { AdmissionSheet } from './admission-sheet.tsx';
import styles from './alliance-records.module.css';
import type { Charter } from './charter.ts';
import { AllianceMembersDocument, type AllianceMembersQuery } from './hub-operations.ts';
import { allianceRoute } from './route.ts';
import { useAdmissionRuleWords, useOwnWeightWords, useStandingWords } from './words/charter-words.ts';

type Alliance = Extract<NonNullable<AllianceMembersQuery['node']>, { readonly __typename: 'SharedValueNetwork' }>;
type Membership = NonNullable<NonNullable<NonNullable<Alliance['members']>['nodes']>[number]>;

const pageOf = ({ node }: AllianceMembersQuery) =>
  node?.__typename === 'SharedValueNetwork' ? node.members : undefined;
const rowId = ({ id }: Membership) => id;

/** Who takes part, and why; who wants to; and who did. */
export function MembersView({
  charter,
  tell,
}: {
  readonly charter: Charter;
  readonly tell: (name: string) => TellFacts;
}) {
  const { t } = useLingui();
  const { pages } = allianceRoute.useSearch();
  const navigate = allianceRoute.useNavigate();
  const admission = useAdmissionRuleWords();
  const variables = useMemo(() => ({ id: charter.id, first: 20 }), [charter.id]);
  return (
    <Section title={t`Who takes part, and why`}>
      <p>
        {charter.admissionRule ? <>{admission[charter.admissionRule]}. </> : null}
        <Trans>
          A membership counts once the steward has confirmed it; the steward takes part without a word of anybody.
        </Trans>
      </p>
      <PagedList
        label={t`Memberships`}
        query={AllianceMembersDocument}
        variables={variables}
        pageOf={pageOf}
        rowId={rowId}
        pages={pages}
        onMore={(next) =>
          void navigate({ search: { view: 'members', pages: next }, replace: true, resetScroll: false })
        }
        onFacts={tell('members')}
        empty={
          <EmptyState title={t`Nobody else takes part yet`}>
            <Trans>
              Whoever wants to writes a membership at the desk of their own node, with the reason why; the steward
              confirms it.
            </Trans>
          </EmptyState>
        }
      >
        {(membership) => <MembershipRow membership={membership} />}
      </PagedList>
    </Section>
  );
}

function MembershipRow({ membership }: { readonly membership: Membership }) {
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
          <Trans>How it was admitted</Trans>
        </button>
      </p>
      {isOpen ? <AdmissionSheet membership={id} onClose={() => setOpen(false)} /> : null}
    </article>
  );
}
