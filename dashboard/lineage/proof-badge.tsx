import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Verdict } from '../../schema/verify-record.ts';
import { nameOf, useClients } from '../asking/index.ts';
import { LazySheet, MemberName, Moment, Skeleton } from '../parts/index.ts';
import { type Checked, checkRecord } from './check-record.ts';
import styles from './proof-badge.module.css';

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
}: {
  readonly id: string;
  /** The fields that the page shows, by their names in the kind; null for those that are not shared. Leave out what was not asked for. */
  readonly shown: Readonly<Record<string, unknown>>;
}) {
  const { t } = useLingui();
  const { reading } = useClients();
  const [state, setState] = useState<State>({ is: 'UNCHECKED' });
  const [isOpen, setOpen] = useState(false);
  const words = useVerdictWords();
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
  return (
    <>
      <button type="button" className={styles['badge']} data-verdict={kind} onClick={() => void check()}>
        <span aria-hidden="true">{{ open: '○', good: '✓', warn: '!', bad: '✕' }[kind]}</span>{' '}
        {verdict === undefined ? t`Check proof` : verdict === 'VALID' ? t`Proof holds` : t`Proof in doubt`}
      </button>
      {isOpen ? (
        <LazySheet title={t`Where this comes from`} onClose={() => setOpen(false)}>
          {state.is === 'CHECKED' ? (
            <>
              <p className={styles['words']} data-verdict={kind} role="status">
                {words[state.checked.verdict.verdict]}
              </p>
              <dl className={styles['facts']}>
                <dt>
                  <Trans>Author</Trans>
                </dt>
                <dd>
                  <MemberName>{nameOf(state.checked.issuer)}</MemberName> <code>{state.checked.issuer}</code>
                </dd>
                <dt>
                  <Trans>Signed</Trans>
                </dt>
                <dd>
                  <Moment at={state.checked.verdict.envelope?.issuedAt} />,{' '}
                  <Trans>version {state.checked.record?.version}</Trans>
                </dd>
                <dt>
                  <Trans>Licence</Trans>
                </dt>
                <dd>
                  <MemberName>{state.checked.record?.licence ?? t`None given`}</MemberName>
                </dd>
                <dt>
                  <Trans>Not shared with you</Trans>
                </dt>
                <dd>
                  {state.checked.verdict.withheld === undefined ? (
                    '–'
                  ) : (
                    <Trans>{state.checked.verdict.withheld} fields</Trans>
                  )}
                </dd>
                {state.checked.verdict.key === undefined ? null : (
                  <>
                    <dt>
                      <Trans>Key</Trans>
                    </dt>
                    <dd>
                      <code>{state.checked.verdict.key.thumbprint}</code>
                    </dd>
                  </>
                )}
                {state.checked.verdict.detail === undefined ? null : (
                  <>
                    <dt>
                      <Trans>Found</Trans>
                    </dt>
                    <dd>{state.checked.verdict.detail}</dd>
                  </>
                )}
              </dl>
              <p className={styles['small']}>
                <Trans>
                  Checked just now in this browser, against the keys of the author that the hub has kept since the
                  author joined. Not the hub says that it holds: your device has calculated it.
                </Trans>
              </p>
            </>
          ) : state.is === 'FAILED' ? (
            <p role="alert">
              <Trans>It could not be checked just now:</Trans> <bdi>{state.why}</bdi>
            </p>
          ) : (
            <Skeleton lines={3} />
          )}
        </LazySheet>
      ) : null}
    </>
  );
}

function useVerdictWords(): Readonly<Record<Verdict, string>> {
  const { t } = useLingui();
  return {
    VALID: t`Signed by its author, and shown as it was signed.`,
    INVALID: t`It was changed after it was signed, or is not a signed record at all.`,
    BAD_HISTORY: t`The list of keys of the author does not hold, so that nothing can be checked with it.`,
    UNKNOWN_KEY: t`It was signed with a key that its author never had.`,
    REVOKED: t`It was signed with a key that its author has taken back, at a time when others had it too.`,
    REPLACED: t`It was signed with an old key of its author, after a new one had taken its place.`,
    UNCERTAIN: t`It was signed with a key that its author has given up since. It bears an earlier date, but nothing shows that it was made then.`,
    OTHER_RECORD: t`The proof holds, but it is of another record or version than was asked for.`,
    OTHER_WORDS: t`The proof holds, but what is shown is not what was signed.`,
  };
}
