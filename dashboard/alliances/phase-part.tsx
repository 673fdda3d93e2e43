import { Trans, useLingui } from '@lingui/react/macro';
import { Why } from '../lineage/index.ts';
import { Day, Names, OrganizationLink, Section } from '../parts/index.ts';
import type { PartnershipPhase } from './hub-operations.ts';
import type { Partnership } from './partnership.ts';
import styles from './phase-part.module.css';
import {
  usePhaseCaveats,
  usePhaseMeanings,
  usePhaseWords,
  usePieceReasons,
  usePieceWords,
} from './words/partnership-words.ts';

/** In their usual order. A phase once entered does not fall back by itself. */
const STEPS: readonly PartnershipPhase[] = ['INITIATION', 'STRATEGIC_PAUSE', 'IMPLEMENTATION', 'REVIEW', 'ENDED'];

/** In which phase a partnership is, and what the next one waits for: the strategic pause is a gate. */
export function PhasePart({ partnership: { phase } }: { readonly partnership: Partnership }) {
  const { t } = useLingui();
  const words = usePhaseWords();
  const meanings = usePhaseMeanings();
  const caveats = usePhaseCaveats();
  if (!phase?.value) return null;
  const { value, since, missing, left } = phase;
  const gone = (left ?? []).filter((actor) => actor !== null);
  return (
    <Section title={t`How far it has come`}>
      {value === 'INSUFFICIENT' ? null : (
        <ol className={styles['steps']}>
          {STEPS.map((step) => (
            <li key={step} aria-current={step === value ? 'step' : undefined}>
              {words[step]}
            </li>
          ))}
        </ol>
      )}
      <p>
        <strong>{words[value]}</strong>
        {since ? (
          <>
            {', '}
            <Trans>
              since <Day on={since} />
            </Trans>
          </>
        ) : null}
        {'. '}
        {meanings[value]} <Why finding={phase} />
      </p>
      <Missing missing={missing ?? []} isGate={value === 'STRATEGIC_PAUSE'} />
      {gone.length > 0 ? (
        <p>
          <Trans>
            Have left: <Names of={gone} />
          </Trans>
        </p>
      ) : null}
      {(phase.caveats ?? []).map((caveat) => (
        <p key={caveat} className={styles['small']}>
          {caveats[caveat]}
        </p>
      ))}
    </Section>
  );
}

function Missing({
  missing,
  isGate,
}: {
  readonly missing: NonNullable<NonNullable<Partnership['phase']>['missing']>;
  readonly isGate: boolean;
}) {
  const pieces = usePieceWords();
  const reasons = usePieceReasons();
  if (missing.length === 0) return null;
  return (
    <div className={styles['gate']} data-gate={isGate}>
      <p>
        {isGate ? (
          <Trans>Before anybody acts, the parties pause until this is there:</Trans>
        ) : (
          <Trans>What comes next waits for:</Trans>
        )}
      </p>
      <ul>
        {missing.map(({ what, why, actor }, at) => (
          <li key={`${at} ${what} ${actor?.id}`}>
            {actor ? <OrganizationLink did={actor.id} name={actor.profile?.name} /> : <Trans>All parties</Trans>}
            {': '}
            {what ? pieces[what] : null}
            {why ? <span className={styles['small']}> ({reasons[why]})</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
