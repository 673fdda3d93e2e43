import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { type TellFacts, useReading } from '../asking/index.ts';
import { ProofBadge } from '../lineage/index.ts';
import {
  EmptyState,
  ErrorNotice,
  LazySheet,
  MemberName,
  MemberText,
  Moment,
  Section,
  Skeleton,
} from '../parts/index.ts';
import { WithheldNote } from '../statements/index.ts';
import { OrganizationPurposeDocument } from './hub-operations.ts';
import styles from './organization.module.css';
import { PurposeHistory } from './purpose-history.tsx';
import { QUESTIONS, useQuestionWords } from './purpose-questions.ts';

/** The four questions about purpose, how an organization answers them for now, and how it did before: an ongoing conversation. */
export function PurposePart({ did, onFacts }: { readonly did: string; readonly onFacts: TellFacts }) {
  const { t } = useLingui();
  const words = useQuestionWords();
  const [isOpen, setOpen] = useState(false);
  const { data, facts, isFirst, failure, again } = useReading(OrganizationPurposeDocument, { did });
  useEffect(() => onFacts(facts), [onFacts, facts]);
  const purpose = data?.actor?.purposeStatement;
  const stakeholders = (purpose?.stakeholders ?? []).flatMap((one) =>
    one?.name ? [{ id: one.id, name: one.name }] : [],
  );
  const version = purpose?.record?.version ?? 1;
  return (
    <Section title={t`Its purpose`}>
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={4} />
      ) : !purpose ? (
        <EmptyState title={t`It has not answered the four questions here`}>
          <Trans>Organizations answer them at their desk, and again whenever they see it otherwise.</Trans>
        </EmptyState>
      ) : (
        <>
          <ul className={styles['questions']}>
            {QUESTIONS.map((question) => (
              <li key={question}>
                <h3>{words[question]}</h3>
                {purpose[question] ? (
                  <MemberText lang={purpose.language}>{purpose[question]}</MemberText>
                ) : (
                  <p className={styles['small']}>
                    <Trans>Not answered, or not shared with you.</Trans>
                  </p>
                )}
                {question === 'whomWeCareFor' && stakeholders.length > 0 ? (
                  <p className={styles['small']}>
                    {stakeholders.map((one, at) => (
                      <span key={one.id}>
                        {at > 0 ? ', ' : ''}
                        <MemberName>{one.name}</MemberName>
                      </span>
                    ))}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
          <p>
            <Trans>
              Answered this way <Moment at={purpose.issuedAt} />.
            </Trans>{' '}
            {version > 1 ? (
              <button type="button" data-kind="quiet" onClick={() => setOpen(true)}>
                <Trans>What it said before</Trans>
              </button>
            ) : null}
          </p>
          <p>
            <ProofBadge
              id={purpose.id}
              shown={Object.fromEntries(QUESTIONS.map((question) => [question, purpose[question]]))}
            />
          </p>
          <WithheldNote withheld={purpose.withheld} />
          {isOpen ? (
            <LazySheet title={t`What it said before`} onClose={() => setOpen(false)}>
              <PurposeHistory id={purpose.id} />
            </LazySheet>
          ) : null}
        </>
      )}
    </Section>
  );
}
