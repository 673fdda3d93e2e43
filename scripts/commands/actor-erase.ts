import { ConstellationError } from '../../schema/index.ts';
import {
  type ErasedRecord,
  eraseAllOf,
  eraseDue,
  eraseRecord,
  type HostedActor,
  mentionsOf,
  openActor,
} from '../../subgraphs/actor/index.ts';

export type EraseCommandOptions = {
  readonly actor?: string;
  readonly field: readonly string[];
  readonly allPersonalOf?: string;
  readonly due?: boolean;
  readonly dryRun?: boolean;
};

/** Erases content for good: of one record, of a person wherever it is named, or what is due. */
export async function eraseCommand(
  directory: string,
  id: string | undefined,
  options: EraseCommandOptions,
): Promise<void> {
  const { field, allPersonalOf, due, dryRun } = options;
  const ways = [id, allPersonalOf, due || undefined].filter((way) => way !== undefined);
  if (ways.length !== 1 || (field.length > 0 && id === undefined))
    throw new ConstellationError(
      'BAD_INPUT',
      'Name one: the id of a record (with --field for some of its fields), --all-personal-of <name>, or --due.',
    );
  const actor = await openActor(directory, options.actor === undefined ? {} : { only: options.actor });
  try {
    if (dryRun) return await rehearse(actor, id, options);
    const erased =
      id !== undefined
        ? [await eraseRecord(actor, id, field.length > 0 ? { fields: field } : {})]
        : allPersonalOf !== undefined
          ? await eraseAllOf(actor, allPersonalOf)
          : await eraseDue(actor);
    await actor.store.scrub();
    if (erased.length === 0) return console.log('There is nothing to erase.');
    for (const one of erased) console.log(lineOf(one, 'erased'));
    console.error(
      'It cannot be brought back. Hubs replace their rows within seconds of hearing it. Backups made before, and copies that others made of what they were shown, are beyond this command: delete the former, and ask for the latter.',
    );
  } finally {
    await actor.close();
  }
}

async function rehearse(actor: HostedActor, id: string | undefined, { allPersonalOf, field }: EraseCommandOptions) {
  const found: readonly Pick<ErasedRecord, 'id' | 'fields'>[] =
    id !== undefined
      ? [{ id, fields: field.length > 0 ? field : 'ALL' }]
      : allPersonalOf !== undefined
        ? await mentionsOf(actor, allPersonalOf)
        : await eraseDue(actor, { dryRun: true });
  if (found.length === 0) console.log('There is nothing to erase.');
  for (const one of found) console.log(lineOf({ ...one, withdrawn: false }, 'would be erased'));
}

function lineOf({ id, fields, withdrawn }: ErasedRecord, verb: string): string {
  const what = fields === 'ALL' ? 'all content' : fields.join(', ');
  return `${id}  ${verb}: ${what}, of every version${withdrawn ? '; it was withdrawn as well' : ''}`;
}
