/**
 * What the organizations are called that were met so far: one that does not answer any more is still named as it was, and not by
 * its DID. Kept as long as the page is open.
 */
const names = new Map<string, string>();

/** Takes the names of organizations out of an answer, wherever in it they are. */
export function rememberNames(value: unknown): void {
  if (Array.isArray(value)) {
    for (const one of value) rememberNames(one);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const row = value as {
    readonly __typename?: string;
    readonly id?: unknown;
    readonly profile?: { readonly name?: unknown } | null;
  };
  if (row.__typename === 'ValueActor' && typeof row.id === 'string' && typeof row.profile?.name === 'string')
    names.set(row.id, row.profile.name);
  for (const one of Object.values(value)) rememberNames(one);
}

/** What an organization is called, or at least where it is found. */
export function nameOf(did: string): string {
  return names.get(did) ?? placeIn(did);
}

/** `did:web:acme.example` is acme.example. */
function placeIn(did: string): string {
  const [host = did, ...path] = did.replace(/^did:web:/, '').split(':');
  return [decodeURIComponent(host), ...path].join('/');
}
