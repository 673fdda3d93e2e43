import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useReading } from '../../asking/index.ts';
import { Why } from '../../lineage/index.ts';
import { ErrorNotice } from '../../parts/index.ts';
import { ActorRelationsDocument } from '../hub-operations.ts';
import type { MapActor } from '../map-data.ts';

/** Asks for the records behind the relations of a connector, when somebody wants to know. */
export function WhyConnector({ actor, at }: { readonly actor: MapActor; readonly at: string | undefined }) {
  const { t } = useLingui();
  const [isAsked, setAsked] = useState(false);
  const { data, failure, again } = useReading(
    ActorRelationsDocument,
    { actor: actor.id, first: 1, ...(at === undefined ? {} : { at }) },
    { pause: !isAsked },
  );
  const finding = data?.actor?.connections;
  if (failure) return <ErrorNotice failure={failure} again={again} />;
  if (!isAsked || !finding)
    return (
      <button
        type="button"
        data-kind="quiet"
        aria-label={t`Why? ${actor.name}`}
        disabled={isAsked}
        onClick={() => setAsked(true)}
      >
        <Trans>Why?</Trans>
      </button>
    );
  return (
    <Why finding={finding} of={actor.name} startsOpen>
      <Trans>
        These records relate it to others. What lies on the shortest ways follows from the relations of all.
      </Trans>
    </Why>
  );
}
