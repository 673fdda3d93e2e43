import { type Content, disclosedNames, presentSdJwt } from '../../../schema/index.ts';

/** What a version holds that can be erased, and the names of what was. */
export type ErasableVersion = {
  readonly content: Content;
  readonly sdJwt: string;
  readonly erased?: readonly string[];
};

/** Which fields: these, or all that a version has. */
export type ErasedFields = readonly string[] | 'ALL';

/**
 * A version without the disclosures (salts included) and the content of some fields. The signed part stays, and with it digest, chain
 * and signature; its salted digests say nothing about what they stood for. Gives the same object when there is nothing to erase.
 */
export function withoutFields<Version extends ErasableVersion>(version: Version, fields: ErasedFields): Version {
  const { content, sdJwt, erased = [] } = version;
  const held = [...new Set([...Object.keys(content), ...disclosedNames(sdJwt)])];
  const gone = new Set(fields === 'ALL' ? held : held.filter((name) => fields.includes(name)));
  if (gone.size === 0) return version;
  return {
    ...version,
    content: Object.fromEntries(Object.entries(content).filter(([name]) => !gone.has(name))),
    sdJwt: presentSdJwt(sdJwt, new Set(held.filter((name) => !gone.has(name)))),
    erased: [...new Set([...erased, ...gone])].sort(),
  };
}

/** A draft without them; undefined when nothing of it would be left. */
export function draftWithoutFields<Draft extends { readonly content: Content }>(
  draft: Draft,
  fields: ErasedFields,
): Draft | undefined {
  if (fields === 'ALL') return undefined;
  const kept = Object.entries(draft.content).filter(([name]) => !fields.includes(name));
  return kept.length === 0 ? undefined : { ...draft, content: Object.fromEntries(kept) };
}
