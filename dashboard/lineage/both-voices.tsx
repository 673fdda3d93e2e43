import { Trans, useLingui } from '@lingui/react/macro';
import { useReading } from '../asking/index.ts';
import {
  AnswerNote,
  Day,
  EmptyState,
  ErrorNotice,
  MemberText,
  Moment,
  OrganizationLink,
  SafeLink,
  Skeleton,
} from '../parts/index.ts';
import { useQuantity } from '../vocabulary/index.ts';
import styles from './evidence-badge.module.css';
import { useAnswerWords, useEvidenceWords } from './evidence-words.ts';
import { type AnswerGivenFragment, BothVoicesDocument, type BothVoicesQuery } from './hub-operations.ts';
import { ProofBadge } from './proof-badge.tsx';

type Statement = NonNullable<BothVoicesQuery['node']>;

/**
 * A statement and what those say whom it names, side by side: each with its author, its day and its proof. What is agreed and what is
 * not is for the reader to see; nothing is weighed.
 */
export function BothVoices({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const { data, facts, isFirst, failure, again } = useReading(BothVoicesDocument, { id });
  const words = useEvidenceWords();
  if (failure) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={4} />;
  const statement = data?.node;
  if (!statement)
    return (
      <EmptyState title={t`It is not here any more`}>
        <Trans>It was withdrawn, or it is not shared with you.</Trans>
      </EmptyState>
    );
  const { evidence } = statement;
  const answers = (evidence?.because ?? []).filter((answer) => answer !== null);
  const silent = (evidence?.asked ?? []).filter(
    (actor) => actor !== null && !answers.some(({ issuer }) => issuer?.id === actor.id),
  );
  return (
    <>
      {evidence?.value ? <p role="status">{words[evidence.value].whole}</p> : null}
      <div className={styles['voices']}>
        <Said statement={statement} />
        {answers.map((answer) => (
          <Answered key={answer.id} answer={answer} digest={statement.record?.digest} />
        ))}
        {silent.map((actor) => (
          <section key={actor?.id} className={styles['voice']} data-verdict="SILENT">
            <h3>{actor ? <OrganizationLink did={actor.id} name={actor.profile?.name} /> : null}</h3>
            <p>
              <Trans>has not answered. Silence is not a yes, and not a no.</Trans>
            </p>
          </section>
        ))}
      </div>
      {(facts?.missing.length ?? 0) > 0 ? <AnswerNote facts={facts} /> : null}
    </>
  );
}

function Said({ statement }: { readonly statement: Statement }) {
  const quantity = useQuantity();
  const { id, issuer, issuedAt, language, record, reportedBy } = statement;
  const texts = textsOf(statement);
  return (
    <section className={styles['voice']} data-verdict="SAID">
      <h3>
        {issuer ? (
          <Trans>
            <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> says
          </Trans>
        ) : null}
      </h3>
      {Object.keys(texts.shown).length === 0 ? (
        <p className={styles['small']}>
          <Trans>What it says cannot be had just now.</Trans>
        </p>
      ) : null}
      {texts.lines.map((text) => (
        <MemberText key={text} lang={language}>
          {text}
        </MemberText>
      ))}
      {'due' in statement && (statement.quantity || statement.due) ? (
        <p>
          {statement.quantity ? <bdi>{quantity(statement.quantity, statement.unit)}</bdi> : null}
          {statement.quantity && statement.due ? ', ' : null}
          {statement.due ? (
            <Trans>
              by <Day on={statement.due} />
            </Trans>
          ) : null}
        </p>
      ) : null}
      {reportedBy?.name ? (
        <p className={styles['small']}>
          <Trans>
            Passed on from <SafeLink href={reportedBy.source}>{reportedBy.name}</SafeLink>
          </Trans>
        </p>
      ) : null}
      <p className={styles['small']}>
        <Moment at={issuedAt} />
        {record?.version ? (
          <>
            , <Trans>version {record.version}</Trans>
          </>
        ) : null}
      </p>
      <div className={styles['proof']}>
        <ProofBadge id={id} shown={texts.shown} isInline />
      </div>
    </section>
  );
}

function Answered({
  answer,
  digest,
}: {
  readonly answer: AnswerGivenFragment;
  readonly digest: string | null | undefined;
}) {
  const verdicts = useAnswerWords();
  const { id, issuer, verdict, words, issuedAt, language, aboutRef } = answer;
  const isOlder = digest != null && aboutRef?.digest != null && aboutRef.digest !== digest;
  return (
    <section className={styles['voice']} data-verdict={isOlder ? 'OLDER' : (verdict ?? 'SILENT')}>
      <h3>
        {issuer ? (
          <Trans>
            <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> answers
          </Trans>
        ) : null}
      </h3>
      <p>{verdict ? <strong>{verdicts[verdict]}</strong> : <Trans>What it answers cannot be had just now.</Trans>}</p>
      {isOlder ? (
        <p className={styles['small']}>
          <Trans>This was said of another version than the one beside it.</Trans>
        </p>
      ) : null}
      <MemberText lang={language}>{words}</MemberText>
      <p className={styles['small']}>
        <Moment at={issuedAt} />
      </p>
      <div className={styles['proof']}>
        <ProofBadge id={id} shown={{ verdict, words, aboutRef, language }} isInline />
      </div>
    </section>
  );
}

/** The texts of a statement, and its fields for the check of its proof. */
function textsOf(statement: Statement): {
  readonly lines: readonly string[];
  readonly shown: Readonly<Record<string, unknown>>;
} {
  const {
    __typename: _,
    id: _id,
    kind: _kind,
    issuer: _issuer,
    record: _record,
    evidence: _evidence,
    ...rest
  } = statement;
  const { withheld: _withheld, issuedAt: _issuedAt, reportedBy: _reportedBy, ...shown } = rest;
  const texts = shown as Readonly<Record<string, unknown>>;
  const lines = ['title', 'motivation', 'action', 'purpose', 'description'].flatMap((name) =>
    typeof texts[name] === 'string' ? [texts[name]] : [],
  );
  return { lines: [...new Set(lines)], shown: lines.length === 0 ? {} : shown };
}
