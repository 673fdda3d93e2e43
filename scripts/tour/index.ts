import { commitments } from './chapters/commitments.ts';
import type { TourStep } from './tour-step.ts';

export { CAPABILITIES, type Capability, HEADINGS } from './capabilities.ts';
export { runTour, type StepDone } from './run-tour.ts';
export { isOperation, type TourStep } from './tour-step.ts';

/** Every step, in the order in which the tour goes. */
export const TOUR: readonly TourStep[] = [...commitments];
