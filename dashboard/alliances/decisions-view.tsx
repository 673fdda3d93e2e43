import { Trans, useLingui } from '@lingui/react/macro';
import type { TellFacts } from '../asking/index.ts';
import { EmptyState, RecordsByIds, Section, Skeleton } from '../parts/index.ts';
import type { Charter } from './charter.ts';
import { IssuesDocument, ProposalsDocument } from './hub-operations.ts';
import { IssueCard } from './issue-card.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { useAllianceRecords } from './use-alliance-records.ts';

/** What an alliance has decided, or is deciding; and what stands in its way. */
export function DecisionsView({
  charter,
  tell,
}: {
  readonly charter: Charter;
  readonly tell: (name: string) => TellFacts;
}) {
  const { t } = useLingui();
  const records = useAllianceRecords(charter.id);
  const proposals = records('proposals');
  const issues = records('issues');
  return (
    <>
      <Section title={t`Decisions`}>
        <p>
          <Trans>
            Decided is by consent: something passes when enough have consented, nobody stands by a reasoned objection,
            and there was time. Silence is shown as silence, never as a yes.
          </Trans>
        </p>
        {proposals.isFirst ? (
          <Skeleton lines={4} />
        ) : proposals.ids.length === 0 ? (
          <EmptyState title={t`Nothing was put to a decision yet`}>
            <Trans>Members write a proposal at their desk; those who are asked answer it there.</Trans>
          </EmptyState>
        ) : (
          <RecordsByIds
            label={t`Proposals`}
            ids={proposals.ids}
            total={proposals.total}
            query={ProposalsDocument}
            rowsOf={({ nodes }) => nodes?.map((node) => (node?.__typename === 'Proposal' ? node : null))}
            onFacts={tell}
          >
            {(proposal) => <ProposalCard proposal={proposal} deadlock={charter.decisionRule?.deadlock} />}
          </RecordsByIds>
        )}
      </Section>
      <Section title={t`What stands in the way`}>
        {issues.isFirst ? (
          <Skeleton lines={2} />
        ) : issues.ids.length === 0 ? (
          <EmptyState title={t`Nothing was written down`}>
            <Trans>
              Whoever sees something that stands in the way writes it down as an issue, with what lies beneath it.
            </Trans>
          </EmptyState>
        ) : (
          <RecordsByIds
            label={t`Issues`}
            ids={issues.ids}
            total={issues.total}
            query={IssuesDocument}
            rowsOf={({ nodes }) => nodes?.map((node) => (node?.__typename === 'Issue' ? node : null))}
            onFacts={tell}
          >
            {(issue) => <IssueCard issue={issue} />}
          </RecordsByIds>
        )}
      </Section>
    </>
  );
}
