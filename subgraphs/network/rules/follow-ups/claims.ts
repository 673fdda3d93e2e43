import { ownerOf, referencesOf } from '../../../../schema/index.ts';
import { type Fact, type Facts, targetOf, targetsOf, textOf } from '../../facts/index.ts';
import { CHARTER_KIND, MEMBERSHIP_KIND } from '../alliances/charters.ts';
import type { AnswerGiven } from '../evidence/evidence.ts';
import { answersTo, evidenceIn } from '../evidence/evidence-in.ts';
import { dayOf, followUp, type Lookouts } from './follow-up.ts';

/** What others say of the organization and it has not answered, or only in an earlier version. */
export function* claimsOnUs(facts: Facts, actor: string): Lookouts {
  for (const claim of claimsNaming(facts, actor)) {
    yield;
    const answers = answersTo(facts, claim.id, actor).filter(
      ({ verdict }) => verdict === 'CONFIRMED' || verdict === 'REJECTED',
    );
    if (answers.some(({ aboutDigest }) => aboutDigest === claim.digest)) continue;
    const last = newest(answers);
    const more = { since: dayOf(claim.issuedAt), actors: [claim.actor], because: last ? [last.id] : [] };
    yield followUp(last ? 'ANSWER_STALE' : 'CLAIM_UNANSWERED', claim, more);
  }
}

/** What the organization says of others, and has no answer to, or a rejection. */
export function* claimsOfOurs(facts: Facts, actor: string): Lookouts {
  for (const record of facts.ofActor(actor)) {
    yield;
    if (isOver(record, facts.day)) continue;
    const since = dayOf(record.issuedAt);
    // nobody is reminded of what nobody can see
    const unseen = record.kind === MEMBERSHIP_KIND ? unseenCharter(facts, record) : undefined;
    if (unseen !== undefined) {
      // the word of a steward who could not be heard is missing, and not the charter
      const steward = ownerOf(unseen);
      if (!facts.silent.includes(steward)) yield followUp('CHARTER_UNSEEN', record, { since, actors: [steward] });
      continue;
    }
    const evidence = evidenceIn(facts, record);
    if (!evidence) continue;
    if (evidence.value === 'REJECTED')
      yield followUp('ANSWER_REJECTED', record, {
        since,
        because: evidence.because,
        actors: evidence.because.map(ownerOf),
      });
    if (evidence.value !== 'UNANSWERED' && evidence.value !== 'STALE') continue;
    const there = evidence.value === 'UNANSWERED' ? evidence.because.map(ownerOf) : [];
    const missing = evidence.asked.filter((one) => !there.includes(one));
    yield followUp('ANSWER_AWAITED', record, { since, because: evidence.because, actors: missing });
  }
}

/** The id of the charter of a membership, where it cannot be seen. */
function unseenCharter(facts: Facts, membership: Fact): string | undefined {
  const network = targetOf(membership, 'network');
  const charter = network === undefined ? undefined : facts.get(network);
  return charter && !charter.withdrawn && charter.kind === CHARTER_KIND ? undefined : network;
}

/** Every record of somebody else that asks for the word of this actor, once. */
function claimsNaming(facts: Facts, actor: string): Iterable<Fact> {
  const asking = facts.registry.kinds.flatMap((kind) =>
    referencesOf(kind).flatMap(([name, field]) => (field.asks ? [{ kind: kind.name, name, to: field.to }] : [])),
  );
  const own = (kinds: readonly string[] | undefined) =>
    (kinds ? kinds.flatMap((kind) => [...facts.ofActor(actor, kind)]) : [...facts.ofActor(actor)]).map(({ id }) => id);
  const claims = new Map<string, Fact>();
  for (const { kind, name, to } of asking) {
    const targets = to === 'ACTOR' ? [actor] : own(to === 'ANY_RECORD' ? undefined : to);
    for (const target of targets)
      for (const claim of facts.pointingTo(target, kind, name))
        if (claim.actor !== actor && !isOver(claim, facts.day)) claims.set(claim.id, claim);
  }
  return claims.values();
}

/** Whether what it speaks of has ended: nobody needs to answer any more. */
function isOver(record: Fact, day: string): boolean {
  const end = textOf(record, 'until') ?? textOf(record, 'end');
  return end !== undefined && end < day;
}

const DECIDING: ReadonlySet<string> = new Set(['CONSENT', 'OBJECTION', 'ABSTAIN']);

/** Proposals that the organization is asked to decide on, and has not. */
export function* decisionsAsked(facts: Facts, actor: string): Lookouts {
  for (const proposal of facts.pointingTo(actor, 'Proposal', 'askedActors')) {
    yield;
    const stage = textOf(proposal, 'stage');
    const [opens, closes] = [textOf(proposal, 'opens'), textOf(proposal, 'closes')];
    if (stage === 'DRAFT' || stage === 'DROPPED' || (opens !== undefined && opens > facts.day)) continue;
    if ((closes !== undefined && closes < facts.day) || isReplaced(facts, proposal)) continue;
    const answers = answersTo(facts, proposal.id, actor).filter(({ verdict }) => DECIDING.has(verdict));
    if (answers.some(({ aboutDigest }) => aboutDigest === proposal.digest)) continue;
    const last = newest(answers);
    yield followUp('DECISION_ASKED', proposal, {
      since: dayOf(proposal.issuedAt),
      due: closes ?? null,
      actors: [proposal.actor],
      because: last ? [last.id] : [],
    });
  }
}

/** Objections that stand: to what the organization proposes, and to whoever wants to join a network that it stewards. */
export function* objectionsOpen(facts: Facts, actor: string): Lookouts {
  const own = [...facts.ofActor(actor)];
  const applications = own.flatMap((charter) =>
    charter.kind === 'SharedValueNetwork' ? [...facts.pointingTo(charter.id, 'Membership', 'network')] : [],
  );
  for (const record of new Set([...own, ...applications])) {
    yield;
    if (record.kind === 'Proposal' && (textOf(record, 'stage') === 'DROPPED' || isReplaced(facts, record))) continue;
    const words = answersTo(facts, record.id).filter(({ verdict }) => DECIDING.has(verdict));
    if (words.length === 0) continue;
    const byActor = Map.groupBy(words, ({ id }) => ownerOf(id));
    const objections = [...byActor.values()].flatMap((said) => {
      const last = newest(said);
      return last?.verdict === 'OBJECTION' && last.aboutDigest === record.digest ? [last] : [];
    });
    const first = objections.map(({ issuedAt }) => issuedAt).sort()[0];
    if (first === undefined) continue;
    yield followUp('OBJECTION_OPEN', record, {
      since: dayOf(first),
      due: textOf(record, 'closes') ?? null,
      actors: objections.map(({ id }) => ownerOf(id)),
      because: objections.map(({ id }) => id),
    });
  }
}

function isReplaced(facts: Facts, proposal: Fact): boolean {
  return [...facts.pointingTo(proposal.id, 'Proposal', 'supersedes', proposal.actor)].some(
    ({ id }) => id !== proposal.id,
  );
}

/** Issues that the organization sees to, and whose day has come. */
export function* issuesDue(facts: Facts, actor: string, until: string): Lookouts {
  const issues = [...facts.pointingTo(actor, 'Issue', 'owner'), ...facts.ofActor(actor, 'Issue')];
  for (const issue of new Map(issues.map((one) => [one.id, one])).values()) {
    yield;
    const due = textOf(issue, 'due');
    const owners = targetsOf(issue, 'owner');
    const isOurs = owners.length === 0 ? issue.actor === actor : owners.includes(actor);
    if (!isOurs || textOf(issue, 'status') !== 'OPEN' || due === undefined || due > until) continue;
    if (issue.actor !== actor && evidenceIn(facts, issue)?.value !== 'CONFIRMED') continue;
    yield followUp('ISSUE_DUE', issue, { since: dayOf(issue.issuedAt), due });
  }
}

function newest(answers: readonly AnswerGiven[]): AnswerGiven | undefined {
  return answers.reduce<AnswerGiven | undefined>(
    (last, answer) =>
      last === undefined || `${answer.issuedAt} ${answer.id}` > `${last.issuedAt} ${last.id}` ? answer : last,
    undefined,
  );
}
