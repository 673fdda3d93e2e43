import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { nameOf } from '../asking/index.ts';
import type { GoalLineFragment } from '../goals/hub-operations.ts';
import { MemberName, OrganizationLink } from '../parts/index.ts';
import type { CommitmentStatus } from '../vocabulary/commitment-statuses.ts';
import { DirectionTag, ProgressWords, SdgTags } from '../vocabulary/index.ts';
import styles from './statement-line.module.css';

/** Promises that somebody may count on, those that were kept included. */
const IN_FORCE = ['AGREED', 'ACTIVE', 'PARTLY_FULFILLED', 'FULFILLED'] as const satisfies readonly CommitmentStatus[];

/** A goal in a list. Of somebody who does not answer just now it is said whose it is. */
export function GoalLine({ goal }: { readonly goal: GoalLineFragment }) {
  const { id, title, direction, sdgs, language, reportedBy, issuer, progress, contributions } = goal;
  return (
    <article className={styles['line']}>
      <div className={styles['head']}>
        <h3 {...(language ? { lang: language } : {})}>
          <GoalLink id={id} title={title} by={issuer?.profile?.name} />
        </h3>
        <DirectionTag direction={direction} />
      </div>
      <p>
        {issuer ? <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> : null}
        {reportedBy?.name ? (
          <>
            {', '}
            <Trans>
              as reported by <MemberName>{reportedBy.name}</MemberName>
            </Trans>
          </>
        ) : null}
      </p>
      <SdgTags codes={sdgs} />
      <div className={styles['state']}>
        <ProgressWords value={progress?.value} fraction={progress?.fraction} />
        <span>
          <Promises contributions={contributions} />
        </span>
      </div>
    </article>
  );
}

/** How much is promised towards a goal, and whether anybody may count on it. */
function Promises({ contributions }: { readonly contributions: GoalLineFragment['contributions'] }) {
  const total = contributions?.totalCount ?? 0;
  const statuses = (contributions?.nodes ?? []).map((promise) => promise?.status?.value ?? undefined);
  const isKnown = total > 0 && statuses.length === total && !statuses.includes(undefined);
  const inForce = statuses.filter((status) => IN_FORCE.some((one) => one === status)).length;
  if (!isKnown || inForce === total)
    return (
      <Plural
        value={total}
        _0="Nobody has promised anything towards it yet"
        one="# promise towards it"
        other="# promises towards it"
      />
    );
  if (inForce > 0)
    return (
      <Trans>
        <Plural value={total} one="# promise towards it" other="# promises towards it" />, of which {inForce} in force
      </Trans>
    );
  return statuses.every((status) => status === 'PROPOSED') ? (
    <Plural
      value={total}
      one="# promise towards it, not agreed to"
      other="# promises towards it, none of them agreed to"
    />
  ) : (
    <Plural
      value={total}
      one="# promise towards it, not in force"
      other="# promises towards it, none of them in force"
    />
  );
}

/** A goal by its title, which leads to its page. */
export function GoalLink({
  id,
  title,
  by,
}: {
  readonly id: string;
  readonly title: string | null | undefined;
  readonly by?: string | null | undefined;
}) {
  const { t } = useLingui();
  const owner = by ?? nameOf(id.slice(0, id.indexOf('/')));
  return (
    <Link to="/goals/$id" params={{ id }}>
      <MemberName>{title ?? t`A goal of ${owner}, whose words cannot be had just now`}</MemberName>
    </Link>
  );
}
