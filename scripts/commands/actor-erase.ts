import { ConstellationError } from '../../schema/index.ts';
import {
  duePosts,
  type ErasedRecord,
  eraseDue,
  eraseDuePost,
  erasePlanned,
  type HostedActor,
  type Mention,
  mentionsOf,
  openActor,
  type PlannedErasure,
  plannedErasure,
  plannedOf,
  topicRetention,
} from '../../subgraphs/actor/index.ts';
import { asCalled } from './as-called.ts';
import { confirm } from './confirm.ts';
import { retentionAtHub } from './retention-at-hub.ts';

export type EraseCommandOptions = {
  readonly actor?: string;
  readonly field: readonly string[];
  readonly allPersonalOf?: string;
  readonly due?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
};

/** Erases content for good: of one record, of a person wherever it is named, or what is due. Prints beforehand what it will erase. */
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
    const mentions = allPersonalOf === undefined ? [] : await mentionsOf(actor, allPersonalOf);
    const posts = due ? await postsDue(directory, actor, options) : [];
    const planned = [...(await plan(actor, id, mentions, options)), ...(await eachPost(actor, posts, true))];
    for (const one of planned) console.log(lineOf(one, 'to be erased', mentions));
    for (const mention of mentions) sayWhatStays(directory, mention);
    if (planned.length === 0) return sayNothing(mentions, options);
    if (dryRun) return;
    if (allPersonalOf !== undefined && !options.yes)
      await confirm(
        'Erasing all that is personal of somebody',
        `That is erased from ${planned.length} ${planned.length === 1 ? 'record' : 'records'}, in every version, for good.`,
        'erase',
      );
    const others = planned.filter((one) => !posts.includes(one.id));
    const erased = [...(await erasePlanned(actor, others)), ...(await eachPost(actor, posts, false))];
    await actor.store.scrub();
    for (const one of erased) console.log(lineOf(one, 'erased', mentions));
    console.error(
      'It cannot be brought back. Hubs replace their rows within seconds of hearing it. Backups made before, and copies that others made of what they were shown, are beyond this command: delete the former, and ask for the latter.',
    );
  } finally {
    await actor.close();
  }
}

/** Ids of posts that were kept as long as the charter of their network says. Charters of others are looked up at the hub. */
async function postsDue(
  directory: string,
  actor: HostedActor,
  options: EraseCommandOptions,
): Promise<readonly string[]> {
  const retention = topicRetention(actor, ({ topics, charters }) =>
    retentionAtHub(directory, { ...options, actor: actor.did }, [...topics, ...charters]),
  );
  const { due, unknown } = await duePosts(actor, retention);
  for (const topic of unknown)
    console.error(`${topic}  for how long posts on it are kept could not be told now, so they stay; run this again.`);
  return due;
}

async function eachPost(actor: HostedActor, ids: readonly string[], dryRun: boolean): Promise<readonly ErasedRecord[]> {
  const done: ErasedRecord[] = [];
  for (const id of ids) done.push(await eraseDuePost(actor, id, { dryRun }));
  return done;
}

/** What is erased, and what a dry run announces. */
async function plan(
  actor: HostedActor,
  id: string | undefined,
  mentions: readonly Mention[],
  { due, field }: EraseCommandOptions,
): Promise<readonly PlannedErasure[]> {
  if (id !== undefined) return [await plannedErasure(actor, id, field.length > 0 ? { fields: field } : {})];
  return due ? eraseDue(actor, { dryRun: true }) : plannedOf(actor, mentions);
}

function lineOf({ id, fields, withdrawn, draftOnly }: ErasedRecord, verb: string, mentions: readonly Mention[]) {
  const what = draftOnly
    ? 'the whole draft'
    : `${fields === 'ALL' ? 'all content' : fields.join(', ')}, of every version`;
  const named = mentions.find((mention) => mention.id === id)?.personal ?? [];
  const where = named.length > 0 ? ` (named in ${named.join(', ')})` : '';
  return `${id}  ${verb}: ${what}${where}${withdrawn ? '; withdrawn as well' : ''}`;
}

/** Names where the person stands and this command does not reach: whoever asks what is held must hear of it. */
function sayWhatStays(directory: string, { id, others, inEnvelope }: Mention): void {
  if (others.length > 0) {
    const fields = others.map((name) => `--field ${name}`).join(' ');
    const erase = asCalled(`constellation actor erase ${directory} ${id} ${fields}`);
    console.log(`${id}  named in ${others.join(', ')}; not personal by its kind, and stays. Erase with: ${erase}`);
  }
  if (inEnvelope)
    console.log(`${id}  named in reportedBy, which was signed in the open: it can be withdrawn, and not be erased`);
}

function sayNothing(mentions: readonly Mention[], { allPersonalOf }: EraseCommandOptions): void {
  if (allPersonalOf === undefined) console.log('There is nothing to erase.');
  else if (mentions.length > 0)
    console.log('Nothing was erased: the name stands in no field that is personal by its kind.');
  else
    console.log(
      `«${allPersonalOf}» stands in no record, draft or earlier version, as whole words. Look for other spellings too, and for the first or last name alone.`,
    );
}
