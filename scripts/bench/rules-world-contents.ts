import { type Content, digestOf, type Field, type KindDefinition, registry } from '../../schema/index.ts';
import type { Chance, PlannedRecord } from './rules-world-plan.ts';

const WORDS = 'water soil air work care light trade school river town harvest roof bridge seed market heat'.split(' ');
const CODES: Readonly<Record<string, readonly string[]>> = {
  sdg: ['1', '3', '4', '6', '6.3', '7', '8', '11', '12', '13', '13.2', '14', '15', '16', '17'],
  unit: ['t', 'kg', 'kWh', 'm3', '{person}', 'EUR', 'h'],
  language: ['en', 'nl', 'de', 'fr'],
  region: ['NL', 'NL-GE', 'NL-UT', 'DE', 'BE', 'FR'],
  sector: ['A01', 'C10', 'D35', 'E36', 'F41', 'J62', 'M72', 'O84', 'P85', 'Q86', 'S94'],
};
/** Of the fields that need not be there, so many of a hundred are. */
const FILLED = 55;
/** Values in a list. */
const MOST_LISTED = 3;
const DAY_MS = 86_400_000;

/** A content that its kind allows as far as facets and references go; later versions say something else. */
export function contentOf(record: PlannedRecord, version: number, dice: Chance): Content {
  const kind = registry.byName(record.kind);
  if (!kind) throw new Error(`There is no kind ${record.kind}.`);
  return { ...fieldsOf(kind.fields, record, dice), ...particularOf(kind, record, version, dice) };
}

/** What makes records belong together. */
function particularOf(kind: KindDefinition, record: PlannedRecord, version: number, dice: Chance): Content {
  const { about, actor, plan } = record;
  const other = typeof about === 'string' ? about : undefined;
  const own = (kindName: string) => plan.pick(kindName, dice, actor);
  switch (kind.name) {
    case 'Answer': {
      if (about === undefined || typeof about === 'string') return {};
      // some answered an earlier version, and some say no
      const answered = dice.upTo(100) < 85 ? about.versions : 1;
      return {
        about: { id: about.id, digest: digestOf(`${about.id} ${answered}`) },
        verdict: dice.upTo(100) < 80 ? 'CONFIRMED' : dice.of(['REJECTED', 'AFFIRMED', 'ENDORSED', 'UNDERSTOOD']),
      };
    }
    case 'Commitment': {
      const maturity = ['PLEDGE', 'IN_STRATEGY', 'IN_POLICY', 'ACHIEVED'][Math.min(version, 3)];
      return { ...(other ? { receiver: { id: other } } : { receiver: undefined }), maturity, supersedes: undefined };
    }
    case 'Membership': {
      // most go on; some have ended, or begin later
      const days = dice.upTo(100) < 90 ? { from: undefined, until: undefined } : {};
      return { ...days, ...(about === undefined || other ? {} : { network: { id: (about as PlannedRecord).id } }) };
    }
    case 'Contribution':
      return { toActor: other ? { id: other } : undefined };
    case 'Partnership': {
      const third = dice.upTo(100) < 20 ? [{ id: plan.pickActor(dice, actor) }] : [];
      return { parties: [{ id: actor }, ...(other ? [{ id: other }] : []), ...third] };
    }
    case 'Report': {
      const subject = own('Commitment') ?? own('Indicator') ?? own('ImpactGoal') ?? plan.pick('ImpactGoal', dice);
      return { about: subject && { id: subject.id } };
    }
    case 'Indicator': {
      const goal = own('ImpactGoal');
      return { goal: goal && { id: goal.id } };
    }
    case 'ValuePlan':
    case 'RippleEffect':
      return { affectedActor: undefined };
    default:
      return {};
  }
}

function fieldsOf(fields: Readonly<Record<string, Field>>, record: PlannedRecord, dice: Chance): Content {
  const content: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!field.required && dice.upTo(100) >= FILLED) continue;
    if (!field.list) content[name] = anyValue(field, record, dice);
    else content[name] = Array.from({ length: 1 + dice.upTo(MOST_LISTED) }, () => anyValue(field, record, dice));
  }
  return content;
}

function anyValue(field: Field, record: PlannedRecord, dice: Chance): unknown {
  switch (field.type) {
    case 'text':
      return Array.from({ length: 5 }, () => dice.of(WORDS)).join(' ');
    case 'url':
      return `https://${record.actor.slice('did:web:'.length)}/${dice.of(WORDS)}`;
    case 'enum':
      return dice.of(Object.keys(field.values));
    case 'code':
      return dice.of(CODES[field.vocabulary] ?? ['1']);
    case 'integer':
      return 1 + dice.upTo(20);
    case 'decimal':
      return String(Math.round(10 ** (1 + 4 * dice.next())) / 10);
    case 'boolean':
      return dice.upTo(2) === 0;
    case 'date':
      // from a year ago to two years ahead
      return new Date(Date.parse(record.plan.day) + (dice.upTo(1_095) - 365) * DAY_MS).toISOString().slice(0, 10);
    case 'reference':
      return referenceOf(field.to, record, dice);
    case 'group':
      return fieldsOf(field.fields, record, dice);
  }
}

function referenceOf(to: readonly string[] | 'ACTOR' | 'ANY_RECORD', record: PlannedRecord, dice: Chance): unknown {
  const { plan, actor } = record;
  if (to === 'ACTOR') return { id: plan.pickActor(dice, actor) };
  const kind = to === 'ANY_RECORD' ? 'ImpactGoal' : dice.of(to);
  // mostly one's own things, and often those of others
  const found = (dice.upTo(100) < 60 ? plan.pick(kind, dice, actor) : undefined) ?? plan.pick(kind, dice);
  return (
    found && { id: found.id, ...(found.actor === actor ? {} : { digest: digestOf(`${found.id} ${found.versions}`) }) }
  );
}
