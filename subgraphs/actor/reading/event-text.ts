/** An event as it came over a stream (HTML Living Standard, section 9.2.6). */
export type StreamedEvent = { readonly event: string; readonly data: string; readonly id: string | undefined };

const MAX_EVENT_CHARACTERS = 200_000;

/** Reads events from the bytes of a stream. What is longer than any event of ours ends it. */
export async function* eventsIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<StreamedEvent> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of bytes) {
    text += decoder.decode(chunk, { stream: true }).replaceAll('\r\n', '\n');
    if (text.length > MAX_EVENT_CHARACTERS) throw new Error('An event that has no end.');
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const event = eventOf(text.slice(0, end));
      text = text.slice(end + 2);
      if (event) yield event;
    }
  }
}

function eventOf(lines: string): StreamedEvent | undefined {
  const fields = new Map<string, string>();
  const data: string[] = [];
  for (const line of lines.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
    if (name === 'data') data.push(value);
    else fields.set(name, value);
  }
  return data.length === 0
    ? undefined
    : { event: fields.get('event') ?? 'message', data: data.join('\n'), id: fields.get('id') };
}
