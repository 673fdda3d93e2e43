import { Trans, useLingui } from '@lingui/react/macro';
import type { Groups } from './groups.ts';
import styles from './map-legend.module.css';
import { RINGS } from './map-scene.ts';
import { useFreshnessWords, useGroupWords } from './map-words.ts';
import type { Colouring, Sizing } from './network-search.ts';

/** What colours, rings and sizes on the map mean, in words; a colour that is pressed is shown alone. */
export function MapLegend({
  groups,
  colouring,
  sizing,
  chosen,
  isWide,
  onChoose,
}: {
  readonly groups: Groups;
  readonly colouring: Colouring;
  readonly sizing: Sizing;
  readonly chosen: string | undefined;
  /** Beneath the map, and not beside it. */
  readonly isWide: boolean;
  readonly onChoose: (key: string | undefined) => void;
}) {
  const { t, i18n } = useLingui();
  const words = useGroupWords(colouring);
  const ages = useFreshnessWords();
  return (
    <div className={styles['legend']} data-wide={isWide}>
      <h2>{colouring === 'sector' ? t`Colour: sector` : t`Colour: community`}</h2>
      <ul className={styles['groups']}>
        {groups.all.map((group) => (
          <li key={group.key}>
            <button
              type="button"
              aria-pressed={chosen === group.key}
              onClick={() => onChoose(chosen === group.key ? undefined : group.key)}
            >
              <span className={styles['dot']} data-colour={group.colour} />
              <bdi className={styles['name']}>{words(group)}</bdi>
              <span className={styles['count']}>{group.members.length.toLocaleString(i18n.locale)}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2>
        <Trans>Ring: when something was last heard</Trans>
      </h2>
      <ul className={styles['rings']}>
        {(Object.keys(RINGS) as (keyof typeof RINGS)[]).map((age) => (
          <li key={age}>
            <Ring share={RINGS[age]} />
            {ages[age]}
          </li>
        ))}
        <li>
          <Ring share={0} />
          <Trans>It has stated no goals or promises</Trans>
        </li>
      </ul>
      <p className={styles['soft']}>
        {sizing === 'activity' ? (
          <Trans>Size: how many others it is related to. Who records more is seen more; it is no merit.</Trans>
        ) : (
          <Trans>Size: the same for all.</Trans>
        )}
      </p>
      <p className={styles['soft']}>
        {colouring === 'sector' ? (
          <Trans>The sector is the first that each names in its profile.</Trans>
        ) : (
          <Trans>
            A community is a group that is related more among itself than by chance. It is one good division among
            several.
          </Trans>
        )}
      </p>
    </div>
  );
}

function Ring({ share }: { readonly share: number }) {
  const around = 2 * Math.PI * 8;
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="5" />
      {share === 0 ? null : (
        <circle cx="10" cy="10" r="8" strokeDasharray={`${around * share} ${around}`} transform="rotate(-90 10 10)" />
      )}
    </svg>
  );
}
