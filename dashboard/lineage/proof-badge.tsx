import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useClients } from '../asking/index.ts';
import { LazySheet, Skeleton } from '../parts/index.ts';
import { type Checked, checkRecord } from './check-record.ts';
import styles from './proof-badge.module.css';
import { ProofFacts } from './proof-facts.tsx';

type State =
  | { readonly is: 'UNCHECKED' | 'CHECKING' }
  | { readonly is: 'CHECKED'; readonly checked: Checked }
  | { readonly is: 'FAILED'; readonly why: string };

/**
 * Says where a statement comes from, and checks its proof in this browser when it is pressed: that its author signed it, and that the page
 * shows it as it was signed.
 *
 * @example <ProofBadge id={goal.id} shown={{ title: goal.title, description: goal.description }} />
 */
export function ProofBadge({
  id,
  shown,
  isInline = false,
}: {
  readonly id: string;
  /** The fields that the page shows, by their names in the kind; null for those that are not shared. Leave out what was not asked for. */
  readonly shown: Readonly<Record<string, unknown>>;
  /** Shows what was found below the badge, and not over the page: for badges that are in a sheet already. */
  readonly isInline?: boolean;
}) {
  const { t } = useLingui();
  const { reading } = useClients();
  const [state, setState] = useState<State>({ is: 'UNCHECKED' });
  const [isOpen, setOpen] = useState(false);
  const check = async () => {
    setOpen(true);
    setState({ is: 'CHECKING' });
    setState(
      await checkRecord(reading, id, shown).then(
        (checked): State => ({ is: 'CHECKED', checked }),
        (error: unknown): State => ({ is: 'FAILED', why: error instanceof Error ? error.message : String(error) }),
      ),
    );
  };
  const verdict = state.is === 'CHECKED' ? state.checked.verdict.verdict : undefined;
  const kind = verdict === undefined ? 'open' : verdict === 'VALID' ? 'good' : verdict === 'UNCERTAIN' ? 'warn' : 'bad';
  const found =
    state.is === 'CHECKED' ? (
      <ProofFacts checked={state.checked} kind={kind} />
    ) : state.is === 'FAILED' ? (
      <p role="alert">
        <Trans>It could not be checked just now:</Trans> <bdi>{state.why}</bdi>
      </p>
    ) : (
      <Skeleton lines={3} />
    );
  return (
    <>
      <button type="button" className={styles['badge']} data-verdict={kind} onClick={() => void check()}>
        <span aria-hidden="true">{{ open: '○', good: '✓', warn: '!', bad: '✕' }[kind]}</span>{' '}
        {verdict === undefined ? t`Check proof` : verdict === 'VALID' ? t`Proof holds` : t`Proof in doubt`}
      </button>
      {!isOpen ? null : isInline ? (
        <div className={styles['inline']}>{found}</div>
      ) : (
        <LazySheet title={t`Where this comes from`} onClose={() => setOpen(false)}>
          {found}
        </LazySheet>
      )}
    </>
  );
}
