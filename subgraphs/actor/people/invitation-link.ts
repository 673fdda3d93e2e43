import { didUrls, placeOf, type Role } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { invite } from './invitations.ts';
import { originFor } from './own-origins.ts';

/**
 * Invites somebody from the command line of the node, whose holder may make any role.
 *
 * @throws ConstellationError BAD_INPUT
 */
export async function invitationLink(
  actor: HostedActor,
  config: { readonly publicUrl?: string },
  options: { readonly name: string; readonly role: Role; readonly days?: number; readonly until?: string },
): Promise<{ readonly link: string; readonly expiresAt: string }> {
  const { text, invitation } = await invite(actor.store, options);
  return { link: `${originForPeople(actor, config)}/join/${text}`, expiresAt: invitation.expiresAt };
}

/** Where people reach an actor, by what its configuration, or else its name, says. */
export function originForPeople(actor: HostedActor, config: { readonly publicUrl?: string }): string {
  const { moved } = actor.keys.checked;
  return originFor(config.publicUrl ?? (moved && placeOf(moved)) ?? new URL(didUrls(actor.did).document).origin);
}
