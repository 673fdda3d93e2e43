import { isDeepStrictEqual } from 'node:util';
import {
  ConstellationError,
  type Content,
  type DataClass,
  faultsIn,
  isWebAddress,
  type KindDefinition,
  type KindRegistry,
  refuseFaults,
  VOCABULARIES,
} from '../../../schema/index.ts';
import type { Circumstances } from './commands.ts';

/** The kind of this name. @throws ConstellationError UNKNOWN_KIND */
export function kindNamed(registry: KindRegistry, name: string): KindDefinition {
  const kind = registry.byName(name);
  if (kind) return kind;
  const known = registry.kinds.map((one) => one.name).join(', ');
  throw new ConstellationError('UNKNOWN_KIND', `No kind «${name.slice(0, 60)}» is known here. Known are ${known}.`);
}

/** A plain copy without what is null or undefined: absent, null and undefined mean the same in a content. */
export function withoutNulls(content: Content): Content {
  return plain(content) as Content;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null && item !== undefined).map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return Object.fromEntries(kept.map(([name, member]) => [name, plain(member)]));
}

/** Applies changes over a content: what is named changes, null removes, everything else stays. */
export function merge(before: Content, changes: Content): Content {
  const merged: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (value === null) delete merged[name];
    else merged[name] = plain(value);
  }
  return merged;
}

/** Whether two contents say the same. */
export function sameContent(one: Content, other: Content): boolean {
  return isDeepStrictEqual(one, other);
}

/** Refuses what does not fit the kind. `before` is the content of the version before: its unknown fields may stay. */
export function refuseFaultyContent(
  registry: KindRegistry,
  kind: KindDefinition,
  content: Content,
  options: { before?: Content; partial?: boolean } = {},
): void {
  const unknownFields = new Set(Object.keys(options.before ?? {}).filter((name) => !Object.hasOwn(kind.fields, name)));
  const partial = options.partial ?? false;
  refuseFaults(
    kind,
    faultsIn(kind, content, (name) => registry.byName(name)?.segment, { partial, unknownFields }),
  );
}

const SPDX = /^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/;

/** Checks language, licence and source. @throws ConstellationError BAD_INPUT */
export function refuseFaultyCircumstances({ language, licence, reportedBy }: Circumstances): void {
  const refuse = (field: string, message: string): never => {
    throw new ConstellationError('BAD_INPUT', message, { field });
  };
  if (language != null && !VOCABULARIES.language.check(language))
    refuse('language', `«${language.slice(0, 40)}» is not ${VOCABULARIES.language.expects}.`);
  if (licence != null && !SPDX.test(licence) && !isWebAddress(licence))
    refuse('licence', 'A licence is an SPDX identifier such as CC-BY-4.0, or a web address.');
  if (reportedBy == null) return;
  if (reportedBy.name.trim() === '' || reportedBy.name.length > 300)
    refuse('reportedBy.name', 'The source needs a name of at most 300 characters.');
  if (reportedBy.source != null && !isWebAddress(reportedBy.source))
    refuse('reportedBy.source', 'The source must be an http or https address.');
}

/** Whether a content of this kind says something about a person. */
export function dataClassOf(kind: KindDefinition, content: Content): DataClass {
  const personal = kind.personal || Object.keys(content).some((name) => kind.fields[name]?.personal);
  return personal ? 'PERSONAL' : 'ORGANIZATIONAL';
}
