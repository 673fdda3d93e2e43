import { ConstellationError, type KindDefinition, type OptionalPack } from '../../../schema/index.ts';

/**
 * Refuses a new record of a kind whose pack is off. Records that there are can be revised and withdrawn whatever is switched on: a slip must
 * be mended, and what was said taken back, also by who has no more to say of that sort.
 *
 * @throws ConstellationError PACK_OFF
 */
export function refusePackOff(kind: KindDefinition, packs: ReadonlySet<OptionalPack>, actor: string): void {
  const { pack } = kind;
  if (pack === 'core' || packs.has(pack)) return;
  throw new ConstellationError(
    'PACK_OFF',
    `${kind.name} belongs to the pack «${pack}», which is off for this actor. Its operator switches it on with «constellation actor packs <dir> --on ${pack}».`,
    { actor },
  );
}
