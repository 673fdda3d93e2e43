import { kinds } from './kinds/index.ts';
import { makeRegistry } from './registry.ts';

export * from './audience.ts';
export { CALENDAR_MATTERS, type CalendarMatter, calendarDaysOf, type DaysOf } from './calendar-days.ts';
export {
  defineKind,
  type FacetSource,
  facetField,
  fieldAt,
  type KindDefinition,
  mostAt,
  pathOf,
  valuesAt,
} from './define-kind.ts';
export * from './did.ts';
export * from './did-document.ts';
export { digestOf, isDigest, sha256 } from './digest.ts';
export * from './errors.ts';
export * from './feed.ts';
export { type Field, type FieldType, type Inverse, isOpen, type Vocabulary } from './fields.ts';
export { guardFormula, unguardFormula } from './formula-guard.ts';
export * from './hub-document.ts';
export * from './hub-session.ts';
export { idFault, type SegmentOfKind } from './id-fault.ts';
export * from './ids.ts';
export * from './key-events.ts';
export * from './key-history.ts';
export * from './keys.ts';
export * from './message-signature.ts';
export * from './packs.ts';
export * from './pinned-history.ts';
export * from './proof.ts';
export * from './record.ts';
export * from './record-check.ts';
export { type InverseLink, type KindRegistry, makeRegistry, referencesOf } from './registry.ts';
export * from './restored.ts';
export * from './roster.ts';
export * from './roster-request.ts';
export { partsOfSdJwt } from './sd-jwt.ts';
export * from './statement.ts';
export {
  type Fault,
  faultsIn,
  isCalendarDate,
  isDecimal,
  isWebAddress,
  refuseFaults,
} from './validate.ts';
export * from './verify-record.ts';
export * from './viewer-assertion.ts';
export { type CodeChoice, codeChoices } from './vocabulary/choices.ts';
export { codeFault } from './vocabulary/code-fault.ts';
export { isLicence, VOCABULARIES } from './vocabulary/codes.ts';
export { registerNumber } from './vocabulary/register-number.ts';
export { convertUnit } from './vocabulary/unit.ts';

/** The kinds that this software ships with. */
export const registry = makeRegistry(kinds);
