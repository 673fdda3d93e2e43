import { Trans } from '@lingui/react/macro';
import { MemberText } from '../parts/index.ts';
import styles from './alternatives.module.css';
import type { Proposal } from './proposal-card.tsx';

/** Other solutions, side by side, each with what speaks for it and against it. Nothing where there are none. */
export function Alternatives({
  alternatives,
  lang,
}: {
  readonly alternatives: Proposal['alternatives'];
  readonly lang: string | null;
}) {
  if (!alternatives || alternatives.length === 0) return null;
  return (
    <div>
      <h4>
        <Trans>Other solutions, side by side</Trans>
      </h4>
      <ul className={styles['alternatives']}>
        {alternatives.map(({ title, description, inFavour, against }, at) => (
          <li key={`${at} ${title}`}>
            <h5 dir="auto" {...(lang ? { lang } : {})}>
              {title}
            </h5>
            <MemberText lang={lang}>{description}</MemberText>
            {inFavour ? (
              <>
                <p className={styles['side']}>
                  <span aria-hidden="true">+</span> <Trans>Speaks for it</Trans>
                </p>
                <MemberText lang={lang}>{inFavour}</MemberText>
              </>
            ) : null}
            {against ? (
              <>
                <p className={styles['side']}>
                  <span aria-hidden="true">−</span> <Trans>Speaks against it</Trans>
                </p>
                <MemberText lang={lang}>{against}</MemberText>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
