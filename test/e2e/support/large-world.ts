import { type Content, digestOf, EMPTY_HEAD, registry, ulidFromBytes } from '../../../schema/index.ts';
import { type IndexRow, type IndexStore, rowOfRecord } from '../../../subgraphs/network/index.ts';

/** A made-up network with a shape: villages of organizations that work with each other, and some with those of other villages. */
export type LargeWorld = { readonly actors: readonly string[]; readonly relations: number };

const PLACES =
  'Alder Birch Cedar Dune Elm Fen Glen Heath Isle Juniper Knoll Larch Moor North Oak Pine Reed Spruce'.split(' ');
const TRADES: readonly (readonly [word: string, sector: string, type: string])[] = [
  ['Farmers', 'A01', 'BUSINESS'],
  ['Mill', 'C10', 'BUSINESS'],
  ['Energy', 'D35', 'BUSINESS'],
  ['Water', 'E36', 'BUSINESS'],
  ['Builders', 'F41', 'BUSINESS'],
  ['Software', 'J62', 'BUSINESS'],
  ['Institute', 'M72', 'EDUCATION'],
  ['Town', 'O84', 'GOVERNMENT'],
  ['School', 'P85', 'EDUCATION'],
  ['Clinic', 'Q86', 'NGO'],
  ['Friends', 'S94', 'COMMUNITY'],
];
/** Names of the first few, who mean no good: none of it may be more than text. */
export const HOSTILE_NAMES: readonly string[] = [
  '<img src=x onerror="document.title=1">',
  '\u202Eevil \u2066<script>document.title=2</script>',
  `Long ${'and longer '.repeat(15)}`,
  "]]><a href='javascript:document.title=3'>&amp;\u0007",
];
const REGIONS = ['NL', 'NL-GE', 'NL-UT', 'DE', 'BE', 'FR', 'DK'];
const SDGS = ['2', '3', '4', '6', '6.3', '7', '8', '11', '12', '13', '13.2', '14', '15', '17'];
const VILLAGES = 26;
const NETWORKS = 5;
const DAY_MS = 86_400_000;

type Said = {
  readonly kind: string;
  readonly actor: string;
  readonly n: number;
  readonly day: number;
  readonly content: Content;
};

/** Fills an empty index as if the feeds of so many actors had been read. The same number gives the same network. */
export async function fillLargeWorld(index: IndexStore, count: number, now = Date.now()): Promise<LargeWorld> {
  const dice = diceOf(7);
  const actors = Array.from({ length: count }, (_, n) => `did:web:member-${String(n + 1).padStart(5, '0')}.example`);
  // villages of very different sizes
  const villageOf = actors.map(() => Math.floor(VILLAGES * dice() ** 1.6));
  const said: Said[] = [];
  let [n, relations] = [0, 0];
  const say = (kind: string, actor: string, day: number, content: Content): Said => {
    const one = { kind, actor, n: ++n, day, content };
    said.push(one);
    return one;
  };
  const agree = (other: string, about: Said, verdict = 'CONFIRMED') =>
    say('Answer', other, about.day - 1, { about: { id: idOf(about), digest: digestOf(idOf(about)) }, verdict });
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(dice() * items.length)] as Item;
  const neighbours = Map.groupBy(actors.keys(), (place) => villageOf[place] ?? 0);

  for (const [place, actor] of actors.entries()) {
    const [word, sector, actorType] = pick(TRADES);
    const village = villageOf[place] ?? 0;
    const home = PLACES[village % PLACES.length];
    say('Profile', actor, 700 - Math.floor(dice() * 600), {
      name: HOSTILE_NAMES[place] ?? `${word} of ${home} ${village >= PLACES.length ? 'Hill ' : ''}${place + 1}`,
      actorType,
      sectors: [sector],
      region: REGIONS[village % REGIONS.length],
    });
    const age = Math.floor(700 * dice());
    say('ImpactGoal', actor, age, {
      title: `Goal ${place + 1}`,
      direction: 'INCREASE',
      sdgs: [pick(SDGS), pick(SDGS)],
    });
  }
  for (const [place, actor] of actors.entries()) {
    const near = neighbours.get(villageOf[place] ?? 0) ?? [];
    const links = 1 + Math.floor(4 * dice() ** 2);
    for (let link = 0; link < links; link++) {
      // the first of a village are its busiest, and every eighth promise leaves it
      const other = dice() < 0.12 ? pick(actors) : (actors[near[Math.floor(near.length * dice() ** 2)] ?? 0] ?? actor);
      if (other === actor) continue;
      const promise = say('Commitment', actor, 1 + Math.floor(600 * dice()), {
        title: 'Together',
        receiver: { id: other },
      });
      agree(other, promise);
      relations++;
    }
  }
  for (let network = 0; network < NETWORKS; network++) {
    const steward = actors[network * 7] ?? '';
    const charter = say('SharedValueNetwork', steward, 650, { name: `Network ${network + 1}` });
    for (const member of actors.filter(() => dice() < 0.06)) {
      if (member === steward) continue;
      const membership = say('Membership', member, 1 + Math.floor(500 * dice()), {
        network: { id: idOf(charter), digest: digestOf(idOf(charter)) },
      });
      agree(steward, membership);
      relations++;
    }
  }
  for (const [actor, own] of Map.groupBy(said, (one) => one.actor)) await put(index, actor, own, now);
  return { actors, relations };
}

async function put(index: IndexStore, actor: string, said: readonly Said[], now: number): Promise<void> {
  for (const tier of ['PUBLIC', 'MEMBERS'] as const) {
    const puts = said.map((one, place) => rowOf(one, tier, place + 1, now));
    const head = { count: puts.length, digest: digestOf(`${tier} ${actor}`) };
    const isNew = await index.apply({
      ...{
        actor,
        tier,
        expected: EMPTY_HEAD,
        position: { actor, tier, head },
        puts,
        removes: [],
        chain: [],
        holes: [],
      },
      past: new Map(),
    });
    if (!isNew) throw new Error('The index was not empty.');
  }
}

function rowOf(one: Said, tier: 'PUBLIC' | 'MEMBERS', feedSeq: number, now: number): IndexRow {
  const { kind, actor, day, content } = one;
  const id = idOf(one);
  return rowOfRecord(registry, {
    tier,
    envelope: {
      ...{ id, kind, version: 1, issuer: actor, dataClass: 'ORGANIZATIONAL' },
      issuedAt: `${new Date(now - Math.max(1, day) * DAY_MS).toISOString().slice(0, 19)}Z`,
      kindVersion: registry.byName(kind)?.version ?? 1,
    },
    content,
    withheldCount: 0,
    digest: digestOf(id),
    feedSeq,
  });
}

function idOf({ kind, actor, n }: Said): string {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(12, n);
  return `${actor}/${registry.byName(kind)?.segment}/${ulidFromBytes(bytes)}`;
}

/** Chance that can be repeated (mulberry32). */
function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
