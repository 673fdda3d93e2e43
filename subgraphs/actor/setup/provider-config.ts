import { statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { isLoopbackHost } from '../../../schema/index.ts';
import { openToOthers } from './key-files.ts';

/** An OpenID Connect provider, and an actor as its client: `oidc` in actor.json. */
export type ProviderConfig = {
  /** What people call it. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Never shown. */
  readonly clientSecret?: string;
  readonly clientSecretFile?: string;
  /** Algorithm of its ID tokens. */
  readonly signedBy: 'RS256' | 'PS256' | 'ES256' | 'EdDSA';
};

export const providerFile = z
  .strictObject({
    name: z.string().trim().min(1).max(60).default('your organization’s account'),
    issuer: z.string().refine(isProviderAddress, 'must begin with https:// (http is for a provider on this machine)'),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1).optional(),
    clientSecretFile: z.string().min(1).optional(),
    signedBy: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA']).default('RS256'),
  })
  .refine(({ clientSecret, clientSecretFile }) => clientSecret === undefined || clientSecretFile === undefined, {
    message: 'give clientSecret or clientSecretFile, not both',
  });

/** A secret in a file is looked for beside actor.json. */
export function providerIn(folder: string, file: z.output<typeof providerFile>): ProviderConfig {
  const { clientSecret, clientSecretFile, ...rest } = file;
  return {
    ...rest,
    ...(clientSecret === undefined ? {} : { clientSecret }),
    ...(clientSecretFile === undefined
      ? {}
      : { clientSecretFile: isAbsolute(clientSecretFile) ? clientSecretFile : join(folder, clientSecretFile) }),
  };
}

/** What is wrong with the file of a secret: others on the machine can read it. One that is not there shows when somebody signs in. */
export function secretFileFault({ clientSecretFile }: ProviderConfig): string | undefined {
  const found = clientSecretFile === undefined ? undefined : statSync(clientSecretFile, { throwIfNoEntry: false });
  const mode = found && openToOthers(found.mode);
  return mode === undefined
    ? undefined
    : `oidc.clientSecretFile: others on this machine can read ${clientSecretFile} (mode ${mode}). Run: chmod 600 '${clientSecretFile}'`;
}

function isProviderAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname)));
}
