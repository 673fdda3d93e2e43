import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DemoSlug } from '../../../../scripts/demo/demo-names.ts';
import { root } from '../../../docs/pages.ts';
import type { ShownNetwork } from './shown-network.ts';
import { type Opening, type ShownPage, settled } from './shown-page.ts';

/**
 * A page of the desk before somebody who has joined by a link of `constellation actor people --invite` and a passkey, which the browser
 * keeps as a device would.
 *
 * @example const ada = await signedIn(network, open, 'grashalm', { name: 'Ada', role: 'SIGNER' }, '/desk');
 */
export async function signedIn(
  network: ShownNetwork,
  open: (path: string, opening?: Opening) => Promise<ShownPage>,
  at: DemoSlug,
  person: { readonly name: string; readonly role: 'READER' | 'MEMBER' | 'COORDINATOR' | 'SIGNER' },
  path: string,
  opening: Opening = {},
): Promise<ShownPage> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(root, 'scripts', 'constellation.mjs'),
    ...['actor', 'people', network.directoryOf(at), '--invite', person.name, '--role', person.role],
  ]);
  const link = new URL(/http\S+\/join\/\S+/.exec(stdout)?.[0] ?? 'unset:');
  const shown = await open(link.pathname, { ...opening, at });
  const { page } = shown;
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await page.getByText(`You are signed in as ${person.name}`).waitFor();
  await page.goto(network.address(at) + path);
  await settled(page);
  return shown;
}
