import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useClients } from '../asking/index.ts';
import { type EarlierVersion, readEarlierVersions } from '../lineage/index.ts';
import { EmptyState, MemberText, Moment, Skeleton } from '../parts/index.ts';
import styles from './organization.module.css';
import { QUESTIONS, useQuestionWords } from './purpose-questions.ts';

/** How an organization answered the four questions before, version by version, each read out of a proof that this browser has checked. */
export function PurposeHistory({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const { reading } = useClients();
  const words = useQuestionWords();
  const [versions, setVersions] = useState<readonly EarlierVersion[] | 'FAILED'>();
  useEffect(() => {
    let isHere = true;
    readEarlierVersions(reading, id).then(
      (found) => isHere && setVersions(found),
      () => isHere && setVersions('FAILED'),
    );
    return () => {
      isHere = false;
    };
  }, [reading, id]);
  if (versions === undefined) return <Skeleton lines={4} />;
  if (versions === 'FAILED')
    return (
      <p role="alert">
        <Trans>What it said before cannot be had just now. Close this and try again in a moment.</Trans>
      </p>
    );
  if (versions.length === 0)
    return (
      <EmptyState title={t`Nothing of before is shared with you`}>
        <Trans>Earlier answers are shown to those who might see them then, and may see them now.</Trans>
      </EmptyState>
    );
  return (
    <ol className={styles['versions']}>
      {versions.map(({ version, issuedAt, verdict }) => (
        <li key={version}>
          <p>
            <strong>
              <Trans>Version {version}</Trans>
            </strong>
            {', '}
            <Moment at={issuedAt} />{' '}
            <span className={styles['small']}>
              {verdict.verdict === 'VALID' ? <Trans>(the proof holds)</Trans> : <Trans>(the proof is in doubt)</Trans>}
            </span>
          </p>
          <dl>
            {QUESTIONS.map((question) => {
              const said = verdict.content?.[question];
              return typeof said === 'string' ? (
                <div key={question}>
                  <dt>{words[question]}</dt>
                  <dd>
                    <MemberText lang={verdict.envelope?.language}>{said}</MemberText>
                  </dd>
                </div>
              ) : null;
            })}
          </dl>
        </li>
      ))}
    </ol>
  );
}
