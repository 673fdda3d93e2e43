import { useLingui } from '@lingui/react/macro';
import { Day, Moment, Section } from '../parts/index.ts';
import { CommitmentLink, StatusBadge } from '../statements/index.ts';
import type { Commitment } from './commitment-page.tsx';
import styles from './commitments.module.css';
import type { PromiseInChainFragment } from './hub-operations.ts';

type Before = PromiseInChainFragment & { readonly supersedes?: Before | null };

/** The promises that took each other's place, oldest first. Nothing where there is but one. */
export function CommitmentChain({ commitment }: { readonly commitment: Commitment }) {
  const { t } = useLingui();
  const before = chainOf(commitment.supersedes as Before | null).toReversed();
  const after = (commitment.supersededBy?.nodes ?? []).filter((one) => one !== null);
  const isUnseen = commitment.supersedesRef !== null && before.length === 0;
  if (before.length + after.length === 0 && !isUnseen) return null;
  return (
    <Section title={t`One promise after another`}>
      <ol className={styles['chain']}>
        {isUnseen ? <li>{t`A promise before it, which is not shared with you`}</li> : null}
        {before.map((one) => (
          <li key={one.id}>
            <InChain promise={one} />
          </li>
        ))}
        <li aria-current="true">
          <strong>{t`This one`}</strong> <StatusBadge status={commitment.status?.value} />
        </li>
        {after.map((one) => (
          <li key={one.id}>
            <InChain promise={one} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function InChain({ promise }: { readonly promise: PromiseInChainFragment }) {
  const { id, title, language, due, issuedAt, status } = promise;
  return (
    <>
      <span {...(language ? { lang: language } : {})}>
        <CommitmentLink id={id} title={title} />
      </span>{' '}
      <StatusBadge status={status?.value} /> <Moment at={issuedAt} />
      {due ? (
        <>
          {' → '}
          <Day on={due} />
        </>
      ) : null}
    </>
  );
}

/** From the last before it to the first; whoever runs in a circle is met once. */
function chainOf(start: Before | null): readonly Before[] {
  const met = new Map<string, Before>();
  for (let one = start; one && !met.has(one.id); one = one.supersedes ?? null) met.set(one.id, one);
  return [...met.values()];
}
