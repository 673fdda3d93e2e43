/** Where the page is: at a hub, which anybody may read, or at the node of an organization, where its people also write. */
export type Place = {
  readonly place: 'HUB' | 'NODE';
  /** What the hub, or the node's organization, is called. */
  readonly name: string;
  readonly endpoints: {
    /** Answers questions about the whole network. */
    readonly reading: string;
    /** Takes what people of this node write; only a node has it. */
    readonly writing?: string;
    readonly signIn?: string;
    /** Tells of changes in the network by server-sent events. */
    readonly changes?: string;
  };
  /** The organizations that a node hosts. */
  readonly actors: readonly { readonly did: string; readonly name: string }[];
};

/** Asks the server that the page came from what it is. The page never guesses it from its address. */
export async function askPlace(signal?: AbortSignal): Promise<Place> {
  const answer = await fetch('/place.json', { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) });
  if (!answer.ok) throw new Error(`/place.json was answered with ${answer.status}.`);
  return parsePlace(await answer.json());
}

function parsePlace(value: unknown): Place {
  const place = value as Partial<Place> | null;
  const reading = place?.endpoints?.reading;
  if ((place?.place !== 'HUB' && place?.place !== 'NODE') || typeof reading !== 'string')
    throw new Error('/place.json does not say where this page is.');
  return {
    place: place.place,
    name: typeof place.name === 'string' ? place.name : '',
    endpoints: place.endpoints as Place['endpoints'],
    actors: Array.isArray(place.actors) ? place.actors : [],
  };
}
