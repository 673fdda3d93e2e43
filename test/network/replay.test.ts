import { describe, expect, test } from 'vitest';
import { digestOf, type FeedEntry, type RecordVersion, signRestored } from '../../schema/index.ts';
import type { TestHub } from './support/hub.ts';
import { opening } from './support/opened.ts';
import type { TinyActor } from './support/tiny-node.ts';

const open = opening();
const goal = (title: string) => ({ title, direction: 'INCREASE' });
const codes = async (hub: TestHub) => (await hub.network.holes()).map(({ code }) => code).sort();
const goals = async (hub: TestHub) =>
  (await hub.data('{ impactGoals { nodes { id } } }')).impactGoals.nodes.map(({ id }: { id: string }) => id);

describe('who can write the feed but has no key', () => {
  /** Catches up after each change, or at the end alone: what is known lies in the index, or on the same page. */
  const rhythms: [string, boolean][] = [
    ['a page for each entry', true],
    ['all on one page', false],
  ];

  test.each(rhythms)('cannot bring back what was withdrawn (%s)', async (_name, isStepwise) => {
    const node = await open.node();
    const actor = node.actor(0);
    const hub = await open.hubOf(node);
    const step = async () => void (isStepwise && (await hub.caughtUp()));
    const version = await actor.publish('ImpactGoal', goal('Names a person'));
    await step();
    const tombstone = await actor.withdraw(version);
    await step();
    actor.hide(tombstone);
    await step();
    actor.show(version);
    await hub.caughtUp();
    expect(await goals(hub)).toEqual([]);
    expect(await codes(hub)).toEqual(['WITHDRAWN']);
    // the tombstone itself may be shown again, and it stays one
    actor.append({ action: 'WITHDRAWN', ...named(tombstone), sdJwt: tombstone.sdJwt });
    actor.show(version);
    await hub.caughtUp();
    expect(await goals(hub)).toEqual([]);
    expect(await codes(hub)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  });

  test.each(rhythms)('cannot put an old version in place of a newer one (%s)', async (_name, isStepwise) => {
    const node = await open.node();
    const actor = node.actor(0);
    const hub = await open.hubOf(node);
    const step = async () => void (isStepwise && (await hub.caughtUp()));
    const first = await actor.publish('ImpactGoal', goal('Old promise'));
    const second = await actor.revise(first, goal('New promise'));
    await step();
    actor.hide(second);
    await step();
    actor.show(first);
    await hub.caughtUp();
    expect(await goals(hub)).toEqual([]);
    expect(await codes(hub)).toEqual(['VERSION_CONFLICT']);
    // neither does it help to say that the old one was hidden
    actor.hide(first);
    await step();
    actor.show(first);
    await hub.caughtUp();
    expect(await goals(hub)).toEqual([]);
    actor.show(second);
    await hub.caughtUp();
    expect(await goals(hub)).toEqual([first.envelope.id]);
    expect(await codes(hub)).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT']);
  });

  test('finds the same floors in an index that was rebuilt', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    const hub = await open.hubOf(node);
    const first = await actor.publish('ImpactGoal', goal('Old'));
    const other = await actor.publish('ImpactGoal', goal('Other'));
    await hub.caughtUp();
    const second = await actor.revise(first, goal('New'));
    await hub.caughtUp();
    actor.hide(second);
    actor.hide(await actor.withdraw(other));
    await actor.publish('Concept', { form: 'TERM', label: 'Stays' });
    await hub.caughtUp();
    const before = await hub.dump();
    expect(before).toMatchObject({ actors: [{ floors: [{ version: 2 }, { version: 2 }] }] });
    expect(JSON.stringify(before)).not.toMatch(/Old|New|Other/);
    await hub.restart({ deleteIndex: true });
    await hub.caughtUp();
    expect(await hub.dump()).toEqual(before);
    actor.show(first);
    actor.show(other);
    await hub.caughtUp();
    expect(await goals(hub)).toEqual([]);
    expect(await codes(hub)).toEqual(['VERSION_CONFLICT', 'WITHDRAWN']);
  });

  test('cannot make the hub forget by showing an old statement of restoration again', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    await actor.publish('ImpactGoal', goal('One'));
    await actor.publish('ImpactGoal', goal('Two'));
    await actor.sayRestored();
    const said = actor.entries[2];
    if (!said) throw new Error('it was said');
    for (let i = 0; i < 4; i++) await actor.publish('ImpactGoal', goal(`Later ${i}`));
    const hub = await open.hubOf(node);
    const whole = actor.entries;
    const { sdJwt, recordDigest } = said;
    const again = {
      action: 'RESTORED',
      id: actor.did,
      kind: '',
      version: 0,
      recordDigest,
      sdJwt: sdJwt ?? '',
    } as const;
    const pasts: (() => void)[] = [
      // at a later place of a shorter past
      () => {
        actor.entries = whole.slice(0, 5);
        actor.append(again);
      },
      // at its own place, in another past
      () => {
        actor.entries = whole.slice(0, 1);
        const { id, kind, version, recordDigest } = whole[0] as FeedEntry;
        actor.append({ action: 'HIDDEN', id, kind, version, recordDigest });
        actor.append(again);
      },
      // at an earlier place
      () => {
        actor.entries = whole.slice(0, 1);
        actor.append(again);
      },
      // at its own place, with a digest that is not its own, so that it looks new
      () => {
        actor.entries = [...whole.slice(0, 2), { ...said, digest: digestOf('x') }];
      },
      // at its own place, after entries that look new
      () => {
        actor.entries = whole.slice(0, 3).map((entry, i) => (i < 2 ? { ...entry, digest: digestOf(`${i}`) } : entry));
      },
    ];
    for (const goBack of pasts) {
      goBack();
      await hub.caughtUp();
      expect(hub.network.feeds()).toMatchObject([{ state: 'ROLLED_BACK', position: 7 }]);
      expect(await goals(hub)).toHaveLength(6);
    }
  });

  test('cannot go back to another past that once was true', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    await actor.publish('ImpactGoal', goal('One'));
    await actor.sayRestored();
    const earlier = actor.entries;
    actor.goBack(1);
    await actor.publish('ImpactGoal', goal('Two'), { at: '2026-03-01T00:00:00Z' });
    const hub = await open.hubOf(node);
    actor.entries = earlier;
    await hub.caughtUp();
    expect(hub.network.feeds()).toMatchObject([{ state: 'ROLLED_BACK', position: 2 }]);
  });
});

describe('who has a key too', () => {
  const cases: [string, string, (actor: TinyActor) => Promise<unknown>][] = [
    [
      'cannot give one number to two contents',
      'VERSION_CONFLICT',
      async (actor) => {
        const first = await actor.publish('ImpactGoal', goal('One'));
        await actor.revise(first, goal('Two'));
        await actor.revise(first, goal('Another two'));
      },
    ],
    [
      'cannot let a version follow another than the one before',
      'VERSION_CONFLICT',
      async (actor) => {
        const first = await actor.publish('ImpactGoal', goal('One'));
        await actor.publish('ImpactGoal', goal('Two'), {
          previous: first,
          envelope: { previous: digestOf('never made') },
        });
      },
    ],
    [
      'cannot go on after a withdrawal, by hiding the tombstone first',
      'WITHDRAWN',
      async (actor) => {
        const tombstone = await actor.withdraw(await actor.publish('ImpactGoal', goal('One')));
        actor.hide(tombstone);
        await actor.revise(tombstone, goal('Three'));
      },
    ],
    [
      'cannot have a statement of restoration that names a place it does not stand at',
      'BAD_PROOF',
      async (actor) => {
        const { count, digest } = await actor.publish('ImpactGoal', goal('One')).then(() => actor.head());
        await actor.publish('ImpactGoal', goal('Two'));
        await actor.sayRestored({ count, ...(digest === undefined ? {} : { digest }) });
      },
    ],
    [
      'cannot have one of another tier',
      'BAD_PROOF',
      async (actor) => {
        await actor.publish('ImpactGoal', goal('One'));
        const sdJwt = await statement(actor, 'OTHER');
        actor.append({ ...restored, id: actor.did, recordDigest: digestOf(sdJwt), sdJwt });
      },
    ],
    [
      'cannot have one in the name of a record',
      'BAD_PROOF',
      async (actor) => {
        const { envelope } = await actor.publish('ImpactGoal', goal('One'));
        const sdJwt = await statement(actor, 'PUBLIC');
        actor.append({ ...restored, id: envelope.id, recordDigest: digestOf(sdJwt), sdJwt });
      },
    ],
    [
      'cannot have one that the chain does not bind',
      'BAD_PROOF',
      async (actor) => {
        await actor.publish('ImpactGoal', goal('One'));
        const sdJwt = await statement(actor, 'PUBLIC');
        actor.append({ ...restored, id: actor.did, recordDigest: digestOf('another'), sdJwt });
      },
    ],
    [
      'cannot have one that lies ahead',
      'BAD_PROOF',
      async (actor) => {
        await actor.publish('ImpactGoal', goal('One'));
        await actor.sayRestored({ count: 9, digest: actor.head().digest ?? '' });
      },
    ],
  ];

  test.each(cases)('%s', async (_name, code, act) => {
    const node = await open.node();
    await act(node.actor(0));
    const hub = await open.hubOf(node);
    expect(await codes(hub)).toEqual([code]);
  });

  test('may leave versions out that were made while the record was hidden', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    const first = await actor.publish('ImpactGoal', goal('One'));
    actor.hide(first);
    const second = await actor.revise(first, goal('Two'));
    actor.entries.pop();
    await actor.revise(second, goal('Three'));
    const hub = await open.hubOf(node);
    expect(await codes(hub)).toEqual([]);
    expect(await goals(hub)).toEqual([first.envelope.id]);
  });
});

const restored = { action: 'RESTORED', kind: '', version: 0 } as const;

function statement({ did, key, head }: TinyActor, tier: string): Promise<string> {
  return signRestored({ did, tier, lastCommon: head(), at: '2026-02-01T00:00:00Z' }, key);
}

function named({ envelope, digest }: RecordVersion) {
  return { id: envelope.id, kind: envelope.kind, version: envelope.version, recordDigest: digest };
}
