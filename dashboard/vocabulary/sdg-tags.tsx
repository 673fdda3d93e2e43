import { useLingui } from '@lingui/react/macro';
import styles from './sdg-tags.module.css';
import { sdgOf, useSdgTitles } from './sdgs.ts';

/** The goals of the United Nations that something serves, by number and name; targets stand for their goal, and are named when one points at it. */
export function SdgTags({ codes }: { readonly codes: readonly string[] | null | undefined }) {
  const { t } = useLingui();
  const titles = useSdgTitles();
  const byGoal = Map.groupBy(codes ?? [], sdgOf);
  const known = [...byGoal].flatMap(([goal, all]) => (goal === undefined ? [] : [{ goal, all }]));
  if (known.length === 0) return null;
  return (
    <ul className={styles['tags']} aria-label={t`Goals of the United Nations`}>
      {known
        .toSorted((a, b) => Number(a.goal) - Number(b.goal))
        .map(({ goal, all }) => (
          <li key={goal} title={all.length === 1 && all[0] === goal ? undefined : all.join(', ')}>
            <span className={styles['number']}>{goal}</span> {titles[goal]}
          </li>
        ))}
    </ul>
  );
}
