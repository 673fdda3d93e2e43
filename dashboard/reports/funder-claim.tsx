import { Plural, Trans } from '@lingui/react/macro';
import { ProofBadge, useAnswerWords, useEvidenceWords } from '../lineage/index.ts';
import { Day, MemberName, MemberText, OrganizationLink, SafeLink } from '../parts/index.ts';
import { CommitmentLink, Done, StatusWhy } from '../statements/index.ts';
import { useQuantity, useStatusWords } from '../vocabulary/index.ts';
import type { FunderClaimFragment } from './hub-operations.ts';
import styles from './report.module.css';

/** One claim: what its author says and reports on one side, what those say whom it names on the other. */
export function FunderClaim({ claim }: { readonly claim: FunderClaimFragment }) {
  const statuses = useStatusWords();
  const evidences = useEvidenceWords();
  const verdicts = useAnswerWords();
  const quantity = useQuantity();
  const { id, title, action, issuer, due, language, status, evidence, voices, reports, reportedBy } = claim;
  const answers = (voices?.because ?? []).filter((answer) => answer !== null);
  const silent = (voices?.asked ?? []).filter(
    (actor) => actor !== null && !answers.some((answer) => answer.issuer?.id === actor.id),
  );
  const told = (reports?.nodes ?? []).filter((report) => report !== null);
  const toldInAll = reports?.totalCount ?? told.length;
  return (
    <article className={styles['entry']}>
      <h3 {...(language ? { lang: language } : {})}>
        <CommitmentLink id={id} title={title} by={issuer?.profile?.name} />
      </h3>
      <p>
        {status?.value ? <strong>{statuses[status.value].whole}</strong> : null} <StatusWhy status={status} />
      </p>
      <div className={styles['voices']}>
        <div className={styles['voice']}>
          <h4>
            {issuer ? (
              <Trans>
                <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> says
              </Trans>
            ) : null}
          </h4>
          <MemberText lang={language}>{action === title ? null : action}</MemberText>
          {due ? (
            <p>
              <Trans>
                By <Day on={due} />
              </Trans>
            </p>
          ) : null}
          <Done status={status} promised={claim} />
          {told.map((report) => (
            <div key={report.id}>
              <p>
                <Trans>
                  Reported on <Day on={report.issuedAt?.slice(0, 10)} />:
                </Trans>{' '}
                <MemberName>{report.title}</MemberName>
                {report.value ? (
                  <>
                    {' '}
                    <bdi>{quantity(report.value, report.unit)}</bdi>
                  </>
                ) : null}
              </p>
              {(report.evidenceLinks ?? []).map((link) => (
                <p key={link}>
                  <SafeLink href={link} />
                </p>
              ))}
            </div>
          ))}
          {toldInAll > told.length ? (
            <p className={styles['quiet']}>
              <Plural value={toldInAll - told.length} one="and an older report" other="and # older reports" />
            </p>
          ) : null}
          {reportedBy?.name ? (
            <p className={styles['quiet']}>
              <Trans>
                Passed on from <MemberName>{reportedBy.name}</MemberName>
              </Trans>
            </p>
          ) : null}
          <p>
            <ProofBadge
              id={id}
              shown={{ title, action, quantity: claim.quantity, unit: claim.unit, due, language }}
              isInline
            />
          </p>
        </div>
        <div className={styles['voice']}>
          <h4>
            <Trans>The other side</Trans>
          </h4>
          <p>
            {evidence?.value ? (
              evidences[evidence.value].whole
            ) : (
              <Trans>It names nobody who could confirm it: it is its author’s word alone.</Trans>
            )}
          </p>
          {answers.map((answer) => (
            <div key={answer.id}>
              <p>
                {answer.issuer ? <OrganizationLink did={answer.issuer.id} name={answer.issuer.profile?.name} /> : null}
                {', '}
                <Day on={answer.issuedAt?.slice(0, 10)} />
                {': '}
                {answer.verdict ? <strong>{verdicts[answer.verdict]}</strong> : null}
              </p>
              <MemberText lang={answer.language}>{answer.words}</MemberText>
              <p>
                <ProofBadge
                  id={answer.id}
                  shown={{ verdict: answer.verdict, words: answer.words, language: answer.language }}
                  isInline
                />
              </p>
            </div>
          ))}
          {silent.map((actor) =>
            actor ? (
              <p key={actor.id}>
                <Trans>
                  <OrganizationLink did={actor.id} name={actor.profile?.name} /> has not answered.
                </Trans>
              </p>
            ) : null,
          )}
        </div>
      </div>
    </article>
  );
}
