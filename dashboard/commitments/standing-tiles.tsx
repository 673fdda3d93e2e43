import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type Finding, Why } from '../lineage/index.ts';
import styles from './commitments.module.css';
import type { CommitmentsSearch, Standing } from './commitments-search.ts';
import type { Counts } from './counts.ts';
import { useStandingWords } from './standing-words.ts';

const ORDER = ['spoken', 'running', 'due', 'partly', 'kept', 'passed', 'replaced'] as const;

/** How many commitments stand in which way; each leads to those. */
export function StandingTiles({
  counts,
  soon,
  search,
  finding,
}: {
  readonly counts: Counts;
  /** How many are due soon: they are counted as promised or partly done as well. */
  readonly soon: number;
  readonly search: CommitmentsSearch;
  readonly finding: Finding | null | undefined;
}) {
  const { t, i18n } = useLingui();
  const words = useStandingWords();
  const shown = ORDER.filter(
    (standing) => standing !== 'replaced' || counts.replaced > 0 || search.standing === standing,
  );
  return (
    <nav aria-label={t`By how they stand`}>
      <ul className={styles['tiles']}>
        {shown.map((standing) => {
          const isChosen = search.standing === standing;
          return (
            <li key={standing}>
              <Link
                to="/commitments"
                search={choosing(search, isChosen ? undefined : standing)}
                activeOptions={{ exact: true }}
                className={styles['tile'] ?? ''}
                data-standing={standing}
                aria-current={isChosen ? 'true' : undefined}
              >
                <span className={styles['count']}>
                  {(standing === 'due' ? soon : counts[standing]).toLocaleString(i18n.locale)}
                </span>
                <span className={styles['short']}>{words[standing].short}</span>
                <span className={styles['whole']}>{words[standing].whole}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {finding ? (
        <Why finding={finding}>
          <Trans>
            How each stands follows from what its author reports, from what the other side answers, and from its day.
            What is due soon is counted among those promised or partly done as well.
          </Trans>
        </Why>
      ) : null}
    </nav>
  );
}

/** What is due soon has its days by itself. */
function choosing(search: CommitmentsSearch, standing: Standing | 'due' | undefined): CommitmentsSearch {
  const { standing: _before, pages: _pages, due, ...others } = search;
  const period = due === undefined || standing === 'due' ? {} : { due };
  return standing === undefined ? { ...others, ...period } : { ...others, ...period, standing };
}
