import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { LazySheet } from '../parts/index.ts';
import { BothVoices } from './both-voices.tsx';
import styles from './evidence-badge.module.css';
import { useEvidenceWords } from './evidence-words.ts';
import type { EvidenceValue } from './hub-operations.ts';

const MARKS: Readonly<Record<EvidenceValue, string>> = {
  UNANSWERED: '…',
  CONFIRMED: '✓',
  REJECTED: '≠',
  STALE: '↻',
  UNDISCLOSED: '?',
};

/**
 * Says of a statement that names others whether they have said so too, and opens both voices side by side. Nothing where nobody is named.
 *
 * @example <EvidenceBadge id={commitment.id} value={commitment.evidence?.value} />
 */
export function EvidenceBadge({
  id,
  value,
}: {
  readonly id: string;
  readonly value: EvidenceValue | null | undefined;
}) {
  const { t } = useLingui();
  const words = useEvidenceWords();
  const [isOpen, setOpen] = useState(false);
  if (!value) return null;
  return (
    <>
      <button
        type="button"
        className={styles['badge']}
        data-value={value}
        aria-haspopup="dialog"
        title={words[value].whole}
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">{MARKS[value]}</span> {words[value].short}
      </button>
      {isOpen ? (
        <LazySheet title={t`Both voices`} onClose={() => setOpen(false)}>
          <BothVoices id={id} />
        </LazySheet>
      ) : null}
    </>
  );
}
