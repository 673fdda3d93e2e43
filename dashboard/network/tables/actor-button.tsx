import { MemberName } from '../../parts/index.ts';
import type { MapActor } from '../map-data.ts';
import styles from './tables.module.css';

/** An organization by its name, which opens it beside the map. */
export function ActorButton({
  actor,
  onOpen,
}: {
  readonly actor: MapActor;
  readonly onOpen: (actor: MapActor) => void;
}) {
  return (
    <button type="button" data-kind="quiet" className={styles['actor']} onClick={() => onOpen(actor)}>
      <MemberName>{actor.name}</MemberName>
    </button>
  );
}
