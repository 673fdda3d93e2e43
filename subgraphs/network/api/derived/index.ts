import type { InputClass, OutputClass, OutputField, TypeBuilder } from '../../../../schema/graphql/index.ts';
import type { KindRegistry } from '../../../../schema/index.ts';
import type { FindingTypes } from '../finding-type.ts';
import { admissionFields } from './admission-fields.ts';
import { alignmentFields } from './alignment-fields.ts';
import { balanceFields } from './balance-fields.ts';
import { benefitFields } from './benefit-fields.ts';
import { challengeFields } from './challenge-fields.ts';
import { commitmentFields } from './commitment-fields.ts';
import { constellationFields } from './constellation-fields.ts';
import { decisionFields } from './decision-fields.ts';
import { equityFields } from './equity-fields.ts';
import { followUpFields } from './follow-up-fields.ts';
import { freshnessFields } from './freshness-fields.ts';
import { gapFields } from './gap-fields.ts';
import { lifeFields } from './life-fields.ts';
import { mapFields } from './map-fields.ts';
import { partnerFields } from './partner-fields.ts';
import { phaseFields } from './phase-fields.ts';
import { progressFields } from './progress-fields.ts';
import { roundtableFields } from './roundtable-fields.ts';
import { safeguardFields } from './safeguard-fields.ts';
import { summaryFields } from './summary-fields.ts';
import { transparencyFields } from './transparency-fields.ts';
import { wordsAndDeedsFields } from './words-and-deeds-fields.ts';

/** The types that derived fields are made of. */
export type DerivedTypes = {
  readonly builder: TypeBuilder;
  readonly registry: KindRegistry;
  readonly findings: FindingTypes;
  actor(): OutputClass;
  /** The interface of every record. */
  record(): OutputClass;
  /** A record in one version: `{ id, digest }`. */
  reference(): OutputClass;
  kind(name: string): OutputClass;
  connectionOf(node: OutputClass): OutputClass;
  /** A stretch of days. */
  readonly dateRange: InputClass;
};

/** Fields for what is derived: on kinds, on actors, and at the root where nothing owns the answer. */
export type DerivedFields = {
  readonly kinds?: Readonly<Record<string, Readonly<Record<string, OutputField>>>>;
  readonly actor?: Readonly<Record<string, OutputField>>;
  readonly query?: Readonly<Record<string, OutputField>>;
};

/** Each says what one family of rules adds to the schema. */
const FAMILIES: readonly ((types: DerivedTypes) => DerivedFields)[] = [
  // one a line, in the order of the rules
  freshnessFields,
  commitmentFields,
  progressFields,
  phaseFields,
  mapFields,
  constellationFields,
  alignmentFields,
  wordsAndDeedsFields,
  decisionFields,
  summaryFields,
  gapFields,
  partnerFields,
  safeguardFields,
  challengeFields,
  followUpFields,
  admissionFields,
  benefitFields,
  equityFields,
  balanceFields,
  transparencyFields,
  lifeFields,
  roundtableFields,
];

/** All derived fields together. @throws Error where two families declare the same field */
export function derivedFields(types: DerivedTypes): Required<DerivedFields> {
  const kinds: Record<string, Record<string, OutputField>> = {};
  const actor: Record<string, OutputField> = {};
  const query: Record<string, OutputField> = {};
  for (const family of FAMILIES) {
    const declared = family(types);
    for (const [kind, fields] of Object.entries(declared.kinds ?? {})) {
      kinds[kind] ??= {};
      add(kinds[kind], fields, kind);
    }
    add(actor, declared.actor ?? {}, 'ValueActor');
    add(query, declared.query ?? {}, 'Query');
  }
  return { kinds, actor, query };
}

function add(all: Record<string, OutputField>, more: Readonly<Record<string, OutputField>>, owner: string): void {
  for (const [name, field] of Object.entries(more)) {
    if (Object.hasOwn(all, name)) throw new Error(`Two derived fields ${owner}.${name}`);
    all[name] = field;
  }
}
