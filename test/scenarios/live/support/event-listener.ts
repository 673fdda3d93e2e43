import { until } from '../../../network/support/hub.ts';

export type HeardEvent = { readonly event: string; readonly id: string | undefined; readonly data: unknown };

/** Somebody who listens to server-sent events, as a browser does (HTML Living Standard, section 9.2). */
export type EventListener = {
  readonly events: readonly HeardEvent[];
  /** Resolves when such an event was heard. */
  heard(isMeant: (event: HeardEvent) => boolean): Promise<void>;
  close(): void;
};

export async function listenTo(url: string, headers: Record<string, string> = {}): Promise<EventListener> {
  const ended = new AbortController();
  const answer = await fetch(url, { headers: { accept: 'text/event-stream', ...headers }, signal: ended.signal });
  if (!answer.ok || !answer.body) throw new Error(`${url} answers ${answer.status}`);
  const events: HeardEvent[] = [];
  void read(answer.body, events).catch(() => {});
  return {
    events,
    async heard(isMeant) {
      await until(
        async () => events.some(isMeant),
        (isHeard) => isHeard,
        15_000,
      );
    },
    close: () => ended.abort(),
  };
}

async function read(body: ReadableStream<Uint8Array>, events: HeardEvent[]): Promise<void> {
  let text = '';
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + part).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: ?(.*)/s)));
      if (fields.event === undefined) continue;
      events.push({ event: fields.event, id: fields.id, data: JSON.parse(fields.data) });
    }
  }
}
