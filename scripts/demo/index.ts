import type { DemoNames } from './demo-names.ts';
import type { DemoOrganization, DemoStory } from './demo-story.ts';
import { grashalm } from './grashalm.ts';
import { deVoorn } from './hosted/de-voorn.ts';
import { drogeKelders } from './hosted/droge-kelders.ts';
import { overmerel } from './hosted/overmerel.ts';
import { zilverschoon } from './hosted/zilverschoon.ts';
import { merelbron } from './merelbron.ts';
import { merelhaven } from './merelhaven.ts';
import { landscape } from './stories/landscape.ts';
import { roundtable } from './stories/roundtable.ts';
import { sevenWeirs } from './stories/seven-weirs.ts';
import { sourcePact } from './stories/source-pact.ts';
import { sourceStrips } from './stories/source-strips.ts';
import { vlierdonk } from './vlierdonk.ts';
import { vrijeBeek } from './vrije-beek.ts';

export { DEMO_SLUGS, type DemoName, type DemoNames, type DemoSlug, demoNames, nodeOf } from './demo-names.ts';
export type { DemoOrganization } from './demo-story.ts';

/** What they have to do with each other. */
const STORIES: readonly DemoStory[] = [sevenWeirs, sourceStrips, sourcePact, roundtable, landscape];

/** Those with a node of their own in the order of their ports, then those that one of them hosts. */
const TELLERS = [grashalm, vrijeBeek, merelhaven, vlierdonk, merelbron, overmerel, zilverschoon, drogeKelders, deVoorn];

/** The nine organizations of the demo, with all that they say. */
export function demoOrganizations(names: DemoNames): readonly DemoOrganization[] {
  const parts = STORIES.map((tell) => tell(names));
  return TELLERS.map((tell) => {
    const organization = tell(names);
    const all = [organization, ...parts.flatMap((part) => part[organization.slug] ?? [])];
    return {
      ...organization,
      records: all.flatMap(({ records }) => records),
      answers: all.flatMap(({ answers = [] }) => answers),
      revisions: all.flatMap(({ revisions = [] }) => revisions),
      withdrawals: all.flatMap(({ withdrawals = [] }) => withdrawals),
    };
  });
}
