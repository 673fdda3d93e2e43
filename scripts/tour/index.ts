import { actors } from './chapters/actors.ts';
import { challenges } from './chapters/challenges.ts';
import { commitments } from './chapters/commitments.ts';
import { coordinator } from './chapters/coordinator.ts';
import { dialogue } from './chapters/dialogue.ts';
import { health } from './chapters/health.ts';
import { networkMap } from './chapters/network-map.ts';
import { networks } from './chapters/networks.ts';
import type { TourStep } from './tour-step.ts';

export { CAPABILITIES, type Capability, HEADINGS } from './capabilities.ts';
export { runTour, type StepDone } from './run-tour.ts';
export { isOperation, type TourStep } from './tour-step.ts';

/** Every step, in the order in which the tour goes. */
export const TOUR: readonly TourStep[] = [
  ...actors,
  ...challenges,
  ...networks,
  ...coordinator,
  ...networkMap,
  ...commitments,
  ...dialogue,
  ...health,
];
