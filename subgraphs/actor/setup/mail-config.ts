import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { isLoopbackHost } from '../../../schema/index.ts';
import { openToOthers } from './key-files.ts';

/** How a node sends mail: `mail` in node.json. */
export type MailConfig = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte on; otherwise it begins with STARTTLS. */
  readonly isSecure: boolean;
  /** Without TLS nothing is sent. */
  readonly needsTls: boolean;
  readonly user?: string;
  /** Never shown. */
  readonly password?: string;
  readonly from: MailAddress;
  /** The hour (UTC) from which on letters of a day are sent. */
  readonly hour: number;
};

export type MailAddress = { readonly name: string; readonly address: string };

/** One address (RFC 5321, without comments, quotes and literals): what a mailbox is called nearly everywhere. */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const NAMED = /^([\p{L}\p{M}\p{N} .,'’&()-]{0,80})<([^<>]+)>$/u;
const DEFAULT_HOUR = 5;

export const mailFile = z.strictObject({
  smtp: z.string().refine(isSmtpAddress, 'must be the address of a mail server, such as smtp://mail.acme.example:587'),
  user: z.string().min(1).max(200).optional(),
  passwordFile: z.string().min(1).optional(),
  from: z
    .string()
    .refine((text) => mailAddressIn(text) !== undefined, 'must be an address, such as Acme <desk@acme.example>'),
  needsTls: z.boolean().default(true),
  hour: z.int().min(0).max(23).default(DEFAULT_HOUR),
});

/** Whether a text is the address of one mailbox. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

/** What is configured, with the password from its file; or what is wrong with that file. */
export function mailIn(directory: string, file: z.output<typeof mailFile>): MailConfig | { readonly fault: string } {
  const url = new URL(file.smtp);
  const isSecure = url.protocol === 'smtps:';
  const from = mailAddressIn(file.from) as MailAddress;
  const read = file.passwordFile === undefined ? undefined : passwordIn(directory, file.passwordFile);
  if (typeof read === 'object') return read;
  const user = file.user ?? (url.username === '' ? undefined : decodeURIComponent(url.username));
  const password = read ?? (url.password === '' ? undefined : decodeURIComponent(url.password));
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    ...{ isSecure, from, hour: file.hour },
    // on this machine nobody is in between
    needsTls: file.needsTls && !isLoopbackHost(url.hostname),
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
  };
}

function passwordIn(directory: string, name: string): string | { readonly fault: string } {
  const path = isAbsolute(name) ? name : join(directory, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return { fault: `mail.passwordFile: ${path} is missing` };
  const mode = openToOthers(found.mode);
  if (mode !== undefined)
    return {
      fault: `mail.passwordFile: others on this machine can read ${path} (mode ${mode}). Run: chmod 600 '${path}'`,
    };
  return readFileSync(path, 'utf8').trim();
}

function mailAddressIn(text: string): MailAddress | undefined {
  const [, name = '', address = text] = NAMED.exec(text.trim()) ?? [];
  return isMailAddress(address.trim()) ? { name: name.trim(), address: address.trim() } : undefined;
}

function isSmtpAddress(text: string): boolean {
  // other schemes than those of the web need two slashes, and have no port of their own
  if (!/^smtps?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname, search } = new URL(text);
  return hostname !== '' && ['', '/'].includes(pathname) && search === '';
}
