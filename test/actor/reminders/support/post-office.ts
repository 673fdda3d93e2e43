import { SMTPServer } from 'smtp-server';

/** A letter as it came in: headers unfolded, and its words. */
export type ReceivedLetter = {
  readonly to: readonly string[];
  readonly from: string;
  readonly raw: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/** A mail server on this machine that keeps what it takes. */
export async function startPostOffice(options: { readonly user?: string; readonly password?: string } = {}) {
  const letters: ReceivedLetter[] = [];
  let refuses = false;
  const server = new SMTPServer({
    authOptional: options.user === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === options.user && password === options.password
        ? done(null, { user: username })
        : done(new Error('Wrong password')),
    onRcptTo: (_address, _session, done) => (refuses ? done(new Error('Mailbox is full')) : done()),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const { mailFrom, rcptTo } = session.envelope;
        letters.push({
          to: rcptTo.map(({ address }) => address),
          from: mailFrom === false ? '' : mailFrom.address,
          raw,
          ...readLetter(raw),
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    letters,
    /** From now on it takes no letter, or takes them again. */
    refuse: (from: boolean) => {
      refuses = from;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function readLetter(raw: string): Pick<ReceivedLetter, 'headers' | 'text'> {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      encodedWords(line.slice(line.indexOf(':') + 2)),
    ]),
  );
  const body = raw.slice(end + 4);
  const text =
    headers['content-transfer-encoding'] === 'quoted-printable'
      ? decodedBytes(body.replace(/=\r\n/g, ''), '=')
      : headers['content-transfer-encoding'] === 'base64'
        ? Buffer.from(body, 'base64').toString('utf8')
        : body;
  return { headers, text: text.replaceAll('\r\n', '\n') };
}

/** RFC 2047. */
function encodedWords(text: string): string {
  return text
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?(q|b)\?([^?]*)\?=/gi, (_all, way: string, word: string) =>
      way.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodedBytes(word.replaceAll('_', ' '), '='),
    );
}

function decodedBytes(text: string, sign: string): string {
  const bytes = text.replace(new RegExp(`${sign}([0-9A-F]{2})`, 'g'), (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
