import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CheckedKeyHistory,
  checkEntryFollows,
  EMPTY_HEAD,
  FEED_TIERS,
  type FeedHead,
  type FeedTier,
  formatDid,
  recordVerifier,
} from '../../schema/index.ts';
import { examineNode, type HostedActor, initActor, issueToken, openActor } from '../../subgraphs/actor/index.ts';
import { askGraphQL } from '../processes/ask-graphql.ts';
import { type KillReport, killedService, reportOf, someTime } from './kill-points.ts';

const WRITERS = 4;
const LOAD_MS = 600;
const PUBLISH = `mutation ($input: ImpactGoalInput!, $audience: Audience) {
  publishImpactGoal(input: $input, audience: $audience) { id record { version digest } } }`;
const REVISE = `mutation ($id: ID!, $changes: ImpactGoalChanges!) {
  reviseImpactGoal(id: $id, changes: $changes) { id record { version digest } } }`;
const AUDIENCES = ['PUBLIC', 'MEMBERS', 'PRIVATE'];

/** Versions that the node said it has: by id, the last one. */
type Acknowledged = Map<string, { readonly version: number; readonly digest: string }>;

/**
 * Kills a node under write load at random points, starts it again, and looks: whether everything it had acknowledged is there, whether
 * anything is half there, whether both feeds still are chains.
 */
export async function killNode(
  folder: string,
  { points, port }: { readonly points: number; readonly port: number },
  onPoint: (soFar: KillReport) => void = () => {},
): Promise<KillReport> {
  const directory = join(folder, 'node');
  await mkdir(folder, { recursive: true });
  const did = formatDid({ host: 'localhost', port });
  await initActor(directory, { did, name: 'Trial', node: { listen: { port }, development: true, logLevel: 'error' } });
  const token = await withActor(directory, (actor) => issueToken(actor.store, { label: 'trial', role: 'SIGNER' }));
  const node = killedService(
    { name: 'node', args: ['actor', 'start', directory], logFile: join(folder, 'node.log') },
    `http://127.0.0.1:${port}`,
  );
  const faults: string[] = [];
  const restarts: number[] = [];
  let acknowledged = 0;
  const follow = journalFollower(did, faults);
  try {
    await node.start();
    for (let point = 0; point < points; point++) {
      const said: Acknowledged = new Map();
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        write(node.url, token, said, `${point}.${writer}`),
      );
      await someTime(LOAD_MS);
      await node.kill();
      await Promise.all(writers);
      restarts.push(await node.start());
      acknowledged += said.size;
      await withActor(directory, (actor) => look(actor, said, follow, faults));
      onPoint(reportOf(restarts, faults, {}));
    }
    await node.stop();
    for await (const { level, what } of examineNode(directory, {})) if (level === 'FAULT') faults.push(what);
  } finally {
    await node.stop();
  }
  return reportOf(restarts, faults, { acknowledged, entries: follow.count() });
}

/** Writes until the node is gone. What it did not answer to may be there or not. */
async function write(url: string, token: string, said: Acknowledged, name: string): Promise<void> {
  let last: string | undefined;
  for (let n = 0; ; n++) {
    const revises = last !== undefined && n % 3 === 2;
    const input = { title: `Goal ${name}.${n}`, direction: 'PREVENT' };
    const [query, variables] = revises
      ? [REVISE, { id: last, changes: { title: `${input.title}, revised` } }]
      : [PUBLISH, { input, audience: AUDIENCES[n % AUDIENCES.length] }];
    const answer = await askGraphQL(`${url}/graphql`, query, { token, variables }).catch(() => undefined);
    const done = answer?.data?.[revises ? 'reviseImpactGoal' : 'publishImpactGoal'] as
      | { id: string; record: { version: number; digest: string } }
      | undefined;
    if (!done) return;
    said.set(done.id, done.record);
    last = done.id;
  }
}

async function look(
  actor: HostedActor,
  said: Acknowledged,
  follow: ReturnType<typeof journalFollower>,
  faults: string[],
): Promise<void> {
  const changed = await follow.on(actor);
  const ids = [...new Set([...said.keys(), ...changed.keys()])];
  const found = await actor.store.find(ids, 'ALL');
  for (const [id, { version, digest }] of said) {
    const there = found.get(id);
    if (!there || there.envelope.version < version)
      faults.push(`${id}, version ${version}, was acknowledged and is lost`);
    else if (there.envelope.version === version && there.digest !== digest)
      faults.push(`${id} is another than was said`);
  }
  for (const [id, digest] of changed)
    if (found.get(id)?.digest !== digest) faults.push(`${id} is not as the journal has it`);
}

/** Follows the journal on from where it was left: every proof, and the chain of each feed. */
function journalFollower(did: string, faults: string[]) {
  const heads: Record<FeedTier, FeedHead> = { PUBLIC: EMPTY_HEAD, MEMBERS: EMPTY_HEAD };
  let verify: ReturnType<typeof recordVerifier> | undefined;
  let seq = 0;
  return {
    count: () => seq,
    async on({ store, keys }: { store: HostedActor['store']; keys: { checked: CheckedKeyHistory } }) {
      verify ??= recordVerifier(keys.checked);
      const changed = new Map<string, string>();
      for (let page = await store.journal(seq, 500); page.length > 0; page = await store.journal(seq, 500))
        for (const { seq: next, change, feeds } of page) {
          if (next !== seq + 1) faults.push(`entry ${seq + 1} is missing`);
          seq = next;
          if (change.type === 'VERSION') {
            const proven = await verify(change.sdJwt);
            if (proven.digest !== change.digest) faults.push(`entry ${next} has a proof of something else`);
            changed.set(change.envelope.id, change.digest);
          }
          for (const tier of Object.keys(FEED_TIERS) as FeedTier[]) {
            const link = feeds[tier];
            if (!link) continue;
            checkEntryFollows(did, tier, heads[tier], link);
            heads[tier] = { count: link.seq, digest: link.digest };
          }
        }
      const head = await store.head();
      for (const tier of Object.keys(heads) as FeedTier[])
        if (head.heads[tier].digest !== heads[tier].digest)
          faults.push(`the ${tier} feed does not stand where it should`);
      return changed;
    },
  };
}

async function withActor<Result>(directory: string, work: (actor: HostedActor) => Promise<Result>): Promise<Result> {
  const actor = await openActor(directory, { environment: {} });
  try {
    return await work(actor);
  } finally {
    await actor.close();
  }
}
