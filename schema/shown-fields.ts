import type { Content, RecordEnvelope } from './record.ts';

/** What of the envelope GraphQL shows beside the content; no content field can have such a name. */
const ENVELOPE_FIELDS = ['id', 'issuedAt', 'language', 'reportedBy', 'withdrawn'] as const;
const REFERENCE = /^(.+)Ref$/;

/** The names of fields that GraphQL shows otherwise than they were signed. A field that was not disclosed must be shown as null. */
export function comparedWithAnswer(
  fields: Readonly<Record<string, unknown>>,
  envelope: RecordEnvelope,
  content: Content,
): readonly string[] {
  return Object.keys(fields).filter((name) => {
    if (name === '__typename') return fields[name] !== envelope.kind;
    return !isShownAs(fields[name], signedAs(name, envelope, content));
  });
}

function signedAs(name: string, envelope: RecordEnvelope, content: Content): unknown {
  const own = ENVELOPE_FIELDS.find((field) => field === name);
  if (own) return envelope[own];
  if (Object.hasOwn(content, name)) return content[name];
  const [, reference] = REFERENCE.exec(name) ?? [];
  return reference !== undefined && Object.hasOwn(content, reference) ? content[reference] : undefined;
}

/** Of groups, parts may not have been asked for; lists are whole. */
function isShownAs(shown: unknown, signed: unknown): boolean {
  if (shown === null || shown === undefined) return signed === null || signed === undefined;
  if (typeof shown !== 'object') return shown === signed;
  if (typeof signed !== 'object' || signed === null || Array.isArray(shown) !== Array.isArray(signed)) return false;
  if (Array.isArray(shown)) {
    const values = signed as readonly unknown[];
    return shown.length === values.length && shown.every((value, index) => isShownAs(value, values[index]));
  }
  return Object.entries(shown).every(
    ([name, value]) =>
      name === '__typename' || isShownAs(value, Object.hasOwn(signed, name) ? signed[name as never] : undefined),
  );
}
