import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Content, type Field, type KindDefinition, makeRegistry, registry } from '../../schema/index.ts';
import { opening } from './support/opened.ts';

const open = opening();

describe('the index', () => {
  test('that is deleted is rebuilt to an equal one', async () => {
    const node = await open.node(['ash', 'birch']);
    const [ash, birch] = [node.actor(0), node.actor(1)];
    const profile = await ash.publish('Profile', {
      name: 'Ash',
      actorType: 'NGO',
      sectors: ['C', 'C10'],
      region: 'NL',
    });
    const goal = await ash.publish('ImpactGoal', { title: 'One', direction: 'INCREASE', sdgs: ['13', '14.2'] });
    const hub = await open.hubOf(node);
    const second = await ash.revise(goal, { title: 'Two', direction: 'PREVENT', sdgs: ['13'] });
    await hub.caughtUp();
    const pledge = await birch.publish('Commitment', {
      title: 'Give',
      satisfies: { id: goal.envelope.id },
      receiver: { id: ash.did },
      quantity: '12.50',
      unit: 'EUR',
    });
    await ash.publish('Answer', { about: { id: pledge.envelope.id, digest: pledge.digest }, verdict: 'CONFIRMED' });
    await hub.caughtUp();
    const term = await birch.publish('Concept', { form: 'TERM', label: 'Hidden later' });
    const gone = await birch.publish('Concept', { form: 'TERM', label: 'Withdrawn later' });
    await birch.publish('Unheard', { x: 1 });
    await birch.publish('ImpactGoal', { title: 'Bad', direction: 'INCREASE' }, { at: '2999-01-01T00:00:00Z' });
    await hub.caughtUp();
    birch.hide(term);
    await birch.withdraw(gone);
    await ash.revise(profile, { name: 'Ash & Co', actorType: 'BUSINESS' });
    await hub.caughtUp();
    birch.show(term);
    ash.hide(second);
    await hub.caughtUp();
    ash.show(second);
    await hub.caughtUp();
    const before = await hub.dump();
    expect(JSON.stringify(before)).toContain('Ash & Co');

    await hub.restart({ deleteIndex: true });
    await hub.caughtUp();
    expect(await hub.dump()).toEqual(before);
  });

  test('holds nothing of a content but titles and facets', async () => {
    const canary = (place: string) => `canary-${place}-end`;
    const node = await open.node();
    const actor = node.actor(0);
    const titles: string[] = [];
    for (const kind of registry.kinds) {
      const content = contentOf(kind, actor.did, canary);
      if (kind.title !== undefined && !kind.personal) titles.push(content[kind.title] as string);
      await actor.publish(kind.name, { ...content, newerField: canary('newer') });
    }
    await actor.publish('Unheard', { title: canary('unheard') });
    await actor.publish(
      'ImpactGoal',
      { title: canary('future'), direction: 'INCREASE' },
      { envelope: { kindVersion: 99 } },
    );
    const withdrawn = await actor.publish('ImpactGoal', { title: canary('withdrawn'), direction: 'INCREASE' });
    await actor.withdraw(withdrawn);
    const hub = await open.hubOf(node);
    // facets that are not what their fields describe
    await actor.publish('ImpactGoal', {
      title: 'x',
      direction: canary('enum'),
      sdgs: [canary('code'), { [canary('key')]: 1 }],
      beliefs: [{ id: canary('link') }, { id: `${actor.did}/${canary('kind')}/01J8ZQ4Y3N0V6T8K2R5W7X9ABC` }],
    });
    await hub.caughtUp();
    expect(await hub.network.holes()).toEqual([]);
    const { data } = await hub.ask('{ impactGoals { totalCount } }');
    expect(data).toEqual({ impactGoals: { totalCount: 2 } });

    await hub.network.close();
    const bytes = readdirSync(hub.directory)
      .map((file) => readFileSync(join(hub.directory, file)).toString('latin1'))
      .join('\n');
    const found = new Set(bytes.match(/canary-[A-Za-z]*-end/g) ?? []);
    expect([...found].sort()).toEqual([...new Set(titles)].sort());
  });

  test('takes in what it could not understand once the software is newer', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    const older = makeRegistry(
      registry.kinds
        .filter(({ name }) => name !== 'PurposeStatement')
        .map((kind) => (kind.name === 'Concept' || kind.name === 'Profile' ? { ...kind, version: 1 } : kind)),
    );
    const newer = makeRegistry(
      registry.kinds.map((kind) =>
        kind.name === 'Concept' || kind.name === 'Profile' ? { ...kind, version: 2 } : kind,
      ),
    );
    const hub = await open.hub({ registry: older });
    await actor.publish('Profile', { name: 'Ash', actorType: 'NGO' }, { envelope: { kindVersion: 2 } });
    await actor.publish('Concept', { form: 'TERM', label: 'Now' });
    await actor.publish('Concept', { form: 'TERM', label: 'Later' }, { envelope: { kindVersion: 2 } });
    await actor.publish('PurposeStatement', { whoWeWantToBe: 'Kind' });
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    const query =
      '{ concepts { totalCount } actors(filter: { actorType: [NGO] }) { totalCount } hub { records { kind count } } }';
    expect(await hub.data(query)).toMatchObject({ concepts: { totalCount: 1 }, actors: { totalCount: 0 } });

    await hub.restart({ registry: newer });
    await hub.caughtUp();
    const after = await hub.data(query);
    expect(after).toMatchObject({ concepts: { totalCount: 2 }, actors: { totalCount: 1 } });
    expect(after.hub.records).toContainEqual({ kind: 'PurposeStatement', count: 1 });
    const upgraded = await hub.dump();
    await hub.restart({ registry: newer, deleteIndex: true });
    await hub.caughtUp();
    expect(await hub.dump()).toEqual(upgraded);
  });
});

/** A content with a canary in every field that can hold one. */
function contentOf(kind: KindDefinition, did: string, canary: (place: string) => string): Content {
  const value = (field: Field, place: string): unknown => {
    switch (field.type) {
      case 'text':
        return canary(place);
      case 'url':
        return `https://${canary(place).toLowerCase()}.example/${canary(place)}`;
      case 'enum':
        return Object.keys(field.values)[0];
      case 'code':
        return { sdg: '13', unit: 'EUR', language: 'nl', region: 'NL', sector: 'C', register: 'WIKIDATA:Q42' }[
          field.vocabulary
        ];
      case 'integer':
        return 1;
      case 'decimal':
        return '1.5';
      case 'boolean':
        return true;
      case 'date':
        return '2026-01-01';
      case 'reference':
        return field.to === 'ACTOR'
          ? { id: did }
          : { id: targetOf(field.to, did), digest: `sha-256:${'A'.repeat(43)}` };
      case 'group':
        return fieldsOf(field.fields, place);
    }
  };
  const fieldsOf = (fields: Readonly<Record<string, Field>>, place: string): Content =>
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const one = value(field, `${place}${name}`);
        return [name, field.list ? [one] : one];
      }),
    );
  return fieldsOf(kind.fields, kind.name);
}

function targetOf(to: readonly string[] | 'ANY_RECORD', did: string): string {
  const kind = registry.byName(to === 'ANY_RECORD' ? 'ImpactGoal' : (to[0] ?? ''));
  return `${did}/${kind?.segment}/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`;
}
