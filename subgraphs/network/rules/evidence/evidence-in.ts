import { type KindDefinition, ownerOf, referencesOf } from '../../../../schema/index.ts';
import { type Fact, type Facts, textOf } from '../../facts/index.ts';
import { type AnswerGiven, type Evidence, evidenceOf } from './evidence.ts';

/** The evidence of a record among facts; null when it names nobody. */
export function evidenceIn(facts: Facts, fact: Fact): Evidence | null {
  const kind = facts.registry.byName(fact.kind);
  if (!kind || fact.withdrawn) return null;
  const names = askingOf(kind);
  if (names.length === 0) return null;
  const links = fact.links.filter(({ name }) => names.includes(name));
  const asked = [...new Set(links.map(({ target }) => ownerOf(target)))].filter((owner) => owner !== fact.actor);
  const isAllThere = names.every((name) => links.some((link) => link.name === name));
  const mayAskOthers = fact.undisclosed > 0 && !isAllThere;
  if (asked.length === 0 && !mayAskOthers) return null;
  const answers = asked.flatMap((actor) => answersTo(facts, fact.id, actor));
  return evidenceOf({ id: fact.id, digest: fact.digest, asked, mayAskOthers }, answers);
}

/** Fields by which records of a kind ask somebody; kinds do not change once they are defined. */
const asking = new WeakMap<KindDefinition, readonly string[]>();

function askingOf(kind: KindDefinition): readonly string[] {
  const known = asking.get(kind);
  if (known) return known;
  const names = referencesOf(kind).flatMap(([name, field]) => (field.asks ? [name] : []));
  asking.set(kind, names);
  return names;
}

/** What was said to any version of a record, by whoever it was or by one actor. */
export function answersTo(facts: Facts, id: string, actor?: string): readonly AnswerGiven[] {
  const given: AnswerGiven[] = [];
  for (const answer of facts.pointingTo(id, 'Answer', 'about', actor)) {
    const about = answer.links.find(({ name }) => name === 'about');
    const verdict = textOf(answer, 'verdict');
    if (about?.targetDigest === undefined || verdict === undefined) continue;
    given.push({ id: answer.id, about: id, aboutDigest: about.targetDigest, verdict, issuedAt: answer.issuedAt });
  }
  return given;
}

/** What an actor last said to this version of a record. */
export function lastWordOf(facts: Facts, actor: string, record: Fact): AnswerGiven | undefined {
  return answersTo(facts, record.id, actor)
    .filter(({ aboutDigest }) => aboutDigest === record.digest)
    .reduce<AnswerGiven | undefined>(
      (last, answer) =>
        last === undefined || `${answer.issuedAt} ${answer.id}` > `${last.issuedAt} ${last.id}` ? answer : last,
      undefined,
    );
}
