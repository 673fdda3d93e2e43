import type { Member } from './store/port.ts';

/** Who is taken in when somebody applies. Every rule comes after the proof of control, and none lets in who was suspended or removed. */
export const ADMISSION_RULES = {
  STEWARD: 'An application waits for the steward of the hub, who admits it or not.',
  OPEN: 'Whoever proves control of its name takes part at once.',
} as const;
export type AdmissionRule = keyof typeof ADMISSION_RULES;

/** Somebody who applies, with what is known of them from before. */
export type Applicant = { readonly did: string; readonly before?: Member };

/**
 * Decides on an application. Asynchronous, for rules that ask others first: members who sponsor an applicant, or who consent to it; such a
 * rule answers APPLIED and admits later, by {@link Members.admit}.
 */
export type Admission = (applicant: Applicant) => Promise<'ACTIVE' | 'APPLIED'>;

export function admissionBy(rule: AdmissionRule): Admission {
  return async ({ before }) => (rule === 'OPEN' && before?.reason === undefined ? 'ACTIVE' : 'APPLIED');
}
