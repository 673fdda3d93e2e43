export { addCalendars } from './calendar-route.ts';
export { type ReminderChoices, reminderChoices } from './choices.ts';
export { type Digest, digestFor } from './digest.ts';
export { type LetterRounds, startLetterRounds } from './letter-rounds.ts';
export { addLetterLinks } from './letter-routes.ts';
export { type Mailer, openMailer } from './mailer.ts';
