import { type Field, oneOf } from './fields.ts';

/** What a round of a health check asks about. */
export const healthTopic = (): Field =>
  oneOf(
    'HealthTopic',
    'What the question is about.',
    {
      EQUITY: 'Whether all have the same say.',
      TRANSPARENCY: 'Whether all know what they need to.',
      MUTUAL_BENEFIT: 'Whether each has something from it.',
      TRUST: 'Whether they rely on each other.',
      VOICE: 'Whether one can say what one thinks, and is heard.',
      LEARNING: 'Whether they learn from what they do.',
    },
    { required: true },
  );
