import { ConstellationError } from '../../schema/index.ts';
import { exportEverything, openActor, verifyExport } from '../../subgraphs/actor/index.ts';

/** Writes everything of an actor to a folder, in open formats, and checks what was written. */
export async function exportAllCommand(
  directory: string,
  options: { readonly actor?: string; readonly to: string },
): Promise<void> {
  const actor = await openActor(directory, options.actor === undefined ? {} : { only: options.actor });
  try {
    const { folder, manifest } = await exportEverything(actor, options.to);
    const { versions, faults } = await verifyExport(folder);
    console.log(`wrote ${manifest.files.length + 1} files to ${folder}; begin with README.md there.`);
    for (const fault of faults) console.error(fault);
    if (faults.length > 0)
      throw new ConstellationError('BAD_PROOF', `${faults.length} of the ${versions} versions do not hold; see above.`);
    console.log(`All ${versions} versions hold against the key history in it.`);
  } finally {
    await actor.close();
  }
}
