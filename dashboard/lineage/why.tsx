import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useReading } from '../asking/index.ts';
import { EmptyState, ErrorNotice, LazySheet, MemberName, Moment, OrganizationLink, Skeleton } from '../parts/index.ts';
import { RecordsBehindDocument, type RecordsBehindQuery } from './hub-operations.ts';
import styles from './why.module.css';

/** What a derived value says about itself; ask for `rule becauseIds becauseTotal` beside it. */
export type Finding = {
  readonly rule?: string | null | undefined;
  readonly becauseIds?: readonly string[] | null | undefined;
  readonly becauseTotal?: number | null | undefined;
};

/**
 * Opens the records because of which a derived value is what it is, with their titles and authors.
 *
 * @example <Why finding={commitment.status}>{t`Nothing else was said until its day.`}</Why>
 */
export function Why({
  finding,
  of,
  startsOpen = false,
  children,
}: {
  readonly finding: Finding;
  /** What it is asked of, for those who hear many of these buttons and do not see what they stand beside. */
  readonly of?: string;
  /** For who was asked before and had first to find out. */
  readonly startsOpen?: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <>
      <button
        type="button"
        data-kind="quiet"
        aria-label={of === undefined ? undefined : t`Why? ${of}`}
        onClick={() => setOpen(true)}
      >
        <Trans>Why?</Trans>
      </button>
      {isOpen ? (
        <LazySheet title={t`Why it says so`} onClose={() => setOpen(false)}>
          {children === undefined ? null : <div>{children}</div>}
          <RecordsBehind finding={finding} />
          {finding.rule ? (
            <p className={styles['rule']}>
              <Trans>
                By the rule <code>{finding.rule}</code>. Nobody states this: it follows from these records, and anybody
                can follow it again.
              </Trans>
            </p>
          ) : null}
        </LazySheet>
      ) : null}
    </>
  );
}

function RecordsBehind({ finding }: { readonly finding: Finding }) {
  const { t } = useLingui();
  const ids = finding.becauseIds ?? [];
  const { data, isFirst, failure, again } = useReading(
    RecordsBehindDocument,
    { ids: [...ids] },
    { pause: ids.length === 0 },
  );
  if (ids.length === 0)
    return (
      <EmptyState title={t`No record stands behind it`}>
        <Trans>It follows from what nobody has said so far.</Trans>
      </EmptyState>
    );
  if (failure) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={Math.min(ids.length, 6)} />;
  const more = (finding.becauseTotal ?? ids.length) - ids.length;
  return (
    <>
      <ul className={styles['records']}>
        {ids.map((id, at) => {
          const node = data?.nodes?.[at];
          return (
            <li key={id}>
              {node ? (
                <>
                  <strong dir="auto">{titleOf(node) ?? kindIn(id)}</strong>
                  <span>
                    {node.issuer ? <OrganizationLink did={node.issuer.id} name={node.issuer.profile?.name} /> : null}{' '}
                    <Moment at={node.issuedAt} />
                  </span>
                </>
              ) : (
                <>
                  <MemberName>{kindIn(id)}</MemberName>
                  <span>
                    <Trans>Not shared with you, or not to be had just now</Trans>
                  </span>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {more > 0 ? <Plural value={more} one="and # more" other="and # more" /> : null}
    </>
  );
}

type Behind = NonNullable<NonNullable<RecordsBehindQuery['nodes']>[number]>;

function titleOf(node: Behind): string | undefined {
  const texts = node as Readonly<Record<string, unknown>>;
  const found = ['title', 'partnershipTitle', 'networkName', 'words', 'motivation', 'verdict'].find(
    (name) => typeof texts[name] === 'string' && texts[name] !== '',
  );
  return found === undefined ? undefined : String(texts[found]);
}

/** The word of the kind in an id: `did:web:acme.example/goal/01J…` is of a goal. */
function kindIn(id: string): string {
  return id.split('/').at(-2) ?? id;
}
