import { Trans } from '@lingui/react/macro';
import { EvidenceBadge, Why } from '../lineage/index.ts';
import { Day, MemberText, Names, Tag } from '../parts/index.ts';
import styles from './alliance-records.module.css';
import type { PartnershipLineFragment } from './hub-operations.ts';
import { PartnershipLink } from './partnership-link.tsx';
import { PHASE_TONES, usePhaseMeanings, usePhaseWords } from './words/partnership-words.ts';

/** A partnership in a list: who works together on what, and in which phase it is. */
export function PartnershipCard({ partnership }: { readonly partnership: PartnershipLineFragment }) {
  const phases = usePhaseWords();
  const meanings = usePhaseMeanings();
  const { id, title, purpose, language, start, end, issuer, parties, evidence, phase } = partnership;
  const value = phase?.value;
  return (
    <article className={styles['record']}>
      <div className={styles['head']}>
        <h3 {...(language ? { lang: language } : {})}>
          <PartnershipLink id={id} title={title} />
        </h3>
        <div className={styles['tags']}>
          {value ? (
            <Tag tone={PHASE_TONES[value]} title={meanings[value]}>
              {phases[value]}
            </Tag>
          ) : null}
          <EvidenceBadge id={id} value={evidence?.value} />
        </div>
      </div>
      <p>
        <Names of={[issuer, ...(parties ?? [])]} />
        {start ? (
          <span className={styles['small']}>
            {', '}
            <Trans>
              from <Day on={start} />
            </Trans>
          </span>
        ) : null}
        {end ? (
          <span className={styles['small']}>
            {' '}
            <Trans>
              until <Day on={end} />
            </Trans>
          </span>
        ) : null}
      </p>
      <MemberText lang={language}>{purpose}</MemberText>
      {phase && value ? (
        <p className={styles['small']}>
          {meanings[value]} <Why finding={phase} />
        </p>
      ) : null}
    </article>
  );
}
