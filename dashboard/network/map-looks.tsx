import { Trans } from '@lingui/react/macro';
import styles from './network-page.module.css';
import type { Colouring, Sizing } from './network-search.ts';

/** How the map looks: what colours and sizes tell. */
export function MapLooks({
  colouring,
  sizing,
  onColour,
  onSize,
}: {
  readonly colouring: Colouring;
  readonly sizing: Sizing;
  readonly onColour: (colouring: Colouring) => void;
  readonly onSize: (sizing: Sizing) => void;
}) {
  return (
    <div className={`not-printed ${styles['looks']}`}>
      <fieldset>
        <legend>
          <Trans>Colour by</Trans>
        </legend>
        <label>
          <input type="radio" checked={colouring === 'community'} onChange={() => onColour('community')} />
          <Trans>Community</Trans>
        </label>
        <label>
          <input type="radio" checked={colouring === 'sector'} onChange={() => onColour('sector')} />
          <Trans>Sector</Trans>
        </label>
      </fieldset>
      <fieldset>
        <legend>
          <Trans>Size by</Trans>
        </legend>
        <label>
          <input type="radio" checked={sizing === 'equal'} onChange={() => onSize('equal')} />
          <Trans>Equal for all</Trans>
        </label>
        <label>
          <input type="radio" checked={sizing === 'activity'} onChange={() => onSize('activity')} />
          <Trans>Activity recorded here</Trans>
        </label>
      </fieldset>
    </div>
  );
}
