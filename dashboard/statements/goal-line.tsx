import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { nameOf } from '../asking/index.ts';
import type { GoalLineFragment } from '../goals/hub-operations.ts';
import { MemberName, OrganizationLink } from '../parts/index.ts';
import { DirectionTag, ProgressWords, SdgTags } from '../vocabulary/index.ts';
import styles from './statement-line.module.css';

/** A goal in a list. Of somebody who does not answer just now it is said whose it is. */
export function GoalLine({ goal }: { readonly goal: GoalLineFragment }) {
  const { id, title, direction, sdgs, language, reportedBy, issuer, progress, contributions } = goal;
  const promises = contributions?.totalCount ?? 0;
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
          <Plural
            value={promises}
            _0="Nobody has promised anything towards it yet"
            one="# promise towards it"
            other="# promises towards it"
          />
        </span>
      </div>
    </article>
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
