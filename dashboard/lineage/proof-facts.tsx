import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Verdict } from '../../schema/verify-record.ts';
import { nameOf } from '../asking/index.ts';
import { MemberName, Moment } from '../parts/index.ts';
import type { Checked } from './check-record.ts';
import styles from './proof-badge.module.css';

/** What came of checking a proof: in a sentence, and then what it rests on. */
export function ProofFacts({ checked, kind }: { readonly checked: Checked; readonly kind: string }) {
  const { t } = useLingui();
  const words = useVerdictWords();
  const { verdict, issuer, record } = checked;
  const { envelope, withheld, key, detail } = verdict;
  return (
    <>
      <p className={styles['words']} data-verdict={kind} role="status">
        {words[verdict.verdict]}
      </p>
      <dl className={styles['facts']}>
        <dt>
          <Trans>Author</Trans>
        </dt>
        <dd>
          <MemberName>{nameOf(issuer)}</MemberName> <code>{issuer}</code>
        </dd>
        <dt>
          <Trans>Signed</Trans>
        </dt>
        <dd>
          {envelope ? <Moment at={envelope.issuedAt} /> : '–'}
          {record ? (
            <>
              , <Trans>version {record.version}</Trans>
            </>
          ) : null}
        </dd>
        <dt>
          <Trans>Licence</Trans>
        </dt>
        <dd>
          <MemberName>{record?.licence ?? t`None given`}</MemberName>
        </dd>
        <dt>
          <Trans>Not shared with you</Trans>
        </dt>
        <dd>
          {withheld === undefined ? '–' : <Plural value={withheld} _0="Nothing" one="# field" other="# fields" />}
        </dd>
        {key === undefined ? null : (
          <>
            <dt>
              <Trans>Key</Trans>
            </dt>
            <dd>
              <code>{key.thumbprint}</code>
            </dd>
          </>
        )}
        {detail === undefined ? null : (
          <>
            <dt>
              <Trans>Found</Trans>
            </dt>
            <dd>{detail}</dd>
          </>
        )}
      </dl>
      <p className={styles['small']}>
        <Trans>
          Checked just now in this browser, against the keys of the author that the hub has kept since the author
          joined. Not the hub says that it holds: your device has calculated it.
        </Trans>
      </p>
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
