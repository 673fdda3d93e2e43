import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { TellFacts } from '../asking/index.ts';
import { EmptyState, PagedList, Section } from '../parts/index.ts';
import { CommitmentLine } from '../statements/index.ts';
import { ContributionCard } from './contribution-card.tsx';
import {
  PartnershipContributionsDocument,
  type PartnershipContributionsQuery,
  PartnershipIssuesDocument,
  type PartnershipIssuesQuery,
  PartnershipPromisesDocument,
  type PartnershipPromisesQuery,
} from './hub-operations.ts';
import { IssueCard } from './issue-card.tsx';

type Part = { readonly id: string; readonly tell: (name: string) => TellFacts };

const byId = ({ id }: { readonly id: string }) => id;
const promisesIn = ({ node }: PartnershipPromisesQuery) =>
  node?.__typename === 'Partnership' ? node.commitments : undefined;
const contributionsIn = ({ node }: PartnershipContributionsQuery) =>
  node?.__typename === 'Partnership' ? node.contributionsMade : undefined;
const issuesIn = ({ node }: PartnershipIssuesQuery) => (node?.__typename === 'Partnership' ? node.issues : undefined);

/** What the parties have promised in their partnership, and how that stands. */
export function PartnershipPromises({ id, tell }: Part) {
  const { t } = useLingui();
  const [pages, setPages] = useState(1);
  const variables = useMemo(() => ({ id, first: 10 }), [id]);
  return (
    <Section title={t`Commitments`}>
      <PagedList
        label={t`Commitments`}
        query={PartnershipPromisesDocument}
        variables={variables}
        pageOf={promisesIn}
        rowId={byId}
        pages={pages}
        onMore={setPages}
        onFacts={tell('promises')}
        empty={
          <EmptyState title={t`No commitment is to be seen`}>
            <Trans>The parties have promised nothing in it yet, or they show it to each other alone.</Trans>
          </EmptyState>
        }
      >
        {(commitment) => <CommitmentLine commitment={commitment} />}
      </PagedList>
    </Section>
  );
}

/** What was given to a partnership. */
export function PartnershipContributions({ id, tell }: Part) {
  const { t } = useLingui();
  const [pages, setPages] = useState(1);
  const variables = useMemo(() => ({ id, first: 10 }), [id]);
  return (
    <Section title={t`What was given`}>
      <PagedList
        label={t`Contributions`}
        query={PartnershipContributionsDocument}
        variables={variables}
        pageOf={contributionsIn}
        rowId={byId}
        pages={pages}
        onMore={setPages}
        onFacts={tell('contributions')}
        empty={
          <EmptyState title={t`Nothing was written down`}>
            <Trans>Whoever gives something writes it down at their desk; whoever receives it confirms it.</Trans>
          </EmptyState>
        }
      >
        {(contribution) => <ContributionCard contribution={contribution} />}
      </PagedList>
    </Section>
  );
}

/** What stands in the way of a partnership. */
export function PartnershipIssues({ id, tell }: Part) {
  const { t } = useLingui();
  const [pages, setPages] = useState(1);
  const variables = useMemo(() => ({ id, first: 10 }), [id]);
  return (
    <Section title={t`What stands in the way`}>
      <PagedList
        label={t`Issues`}
        query={PartnershipIssuesDocument}
        variables={variables}
        pageOf={issuesIn}
        rowId={byId}
        pages={pages}
        onMore={setPages}
        onFacts={tell('issues')}
        empty={
          <EmptyState title={t`Nothing was written down`}>
            <Trans>
              Whoever sees something that stands in the way writes it down as an issue, with what lies beneath it.
            </Trans>
          </EmptyState>
        }
      >
        {(issue) => <IssueCard issue={issue} />}
      </PagedList>
    </Section>
  );
}
