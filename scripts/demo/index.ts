import { demoNames } from './demo-names.ts';
import type { DemoOrganization } from './demo-story.ts';
import { grashalm } from './grashalm.ts';
import { merelhaven } from './merelhaven.ts';
import { vlierdonk } from './vlierdonk.ts';
import { vrijeBeek } from './vrije-beek.ts';
import { zonnehoek } from './zonnehoek.ts';

export { DEMO_SLUGS, type DemoNames, type DemoSlug, demoNames } from './demo-names.ts';
export type { DemoOrganization } from './demo-story.ts';

/** The five organizations of the demo, in the order of their ports. */
export function demoOrganizations(basePort: number): readonly DemoOrganization[] {
  const names = demoNames(basePort);
  return [grashalm, vrijeBeek, merelhaven, vlierdonk, zonnehoek].map((tell) => tell(names));
}
