import type { MailConfig } from '../setup/mail-config.ts';

/** A letter to one person. Its words may be those of other organizations: they are text, and nothing else. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where the letters are ended without asking (RFC 8058): an address that takes a POST. */
  readonly endsAt?: string;
};

/** Sends letters, one after the other, over one connection that is closed when nothing is left. */
export type Mailer = {
  /** Rejects when the server did not take it, with what it said; within half a minute. */
  send(letter: Letter): Promise<void>;
  close(): void;
};

const DEADLINE_MS = 10_000;

/** Opens the way to a mail server. It connects when there is something to send. The package (MIT-0, without dependencies) is loaded only then. */
export async function openMailer(config: MailConfig): Promise<Mailer> {
  const { createTransport } = await import('nodemailer');
  const { host, port, isSecure, needsTls, user, password, from } = config;
  const transport = createTransport({
    ...{ host, port, secure: isSecure, requireTLS: needsTls && !isSecure },
    ...{
      connectionTimeout: DEADLINE_MS,
      greetingTimeout: DEADLINE_MS,
      socketTimeout: DEADLINE_MS,
      dnsTimeout: DEADLINE_MS,
    },
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    // nothing of a letter is ever read from a file or an address
    ...{ disableFileAccess: true, disableUrlAccess: true, pool: true, maxConnections: 1 },
  });
  return {
    async send({ to, subject, text, endsAt }) {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject: oneLine(subject),
        text,
        headers: {
          // so that machines on holiday do not answer (RFC 3834)
          'Auto-Submitted': 'auto-generated',
          ...(endsAt === undefined
            ? {}
            : { 'List-Unsubscribe': `<${endsAt}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
      });
    },
    close: () => transport.close(),
  };
}

/** A header is one line: whatever could begin another is a space. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200);
}
