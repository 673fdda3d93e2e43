import { registry } from '../../schema/index.ts';
import { draftSplit } from '../../subgraphs/actor/index.ts';
import { withActor } from './with-actor.ts';

export type SplitOptions = {
  readonly actor?: string;
  readonly name: string;
  readonly ambition?: string;
  readonly why?: string;
  readonly on?: string;
};

/** Prepares the split of a network, and says who does what next. */
export async function splitCommand(directory: string, network: string, options: SplitOptions): Promise<void> {
  const { name, ambition, why, on } = options;
  await withActor(directory, options, async ({ store }) => {
    const { charter, event } = await draftSplit(store, registry, { network, name, ambition, why, on });
    console.log(`${charter.id}  draft of the second charter: read it, change what is to differ; a SIGNER publishes it`);
    console.log(`${event.id}  draft of the event; a COORDINATOR publishes it, after the charter`);
    console.error(
      'Nothing is published yet, and nobody is moved. Each member decides: a Membership in the second, an end date for that in the first, both, or neither. Confirm those in the second as you do in the first.',
    );
  });
}
