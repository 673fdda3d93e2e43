import { isToCome, needed } from '../content-rules.ts';
import { defineKind } from '../define-kind.ts';
import { date, integer, oneOf, reference, text, url } from '../fields.ts';

export const gathering = defineKind({
  name: 'Gathering',
  plural: 'gatherings',
  segment: 'gathering',
  pack: 'roundtable',
  version: 1,
  description: 'A meeting of a network, planned or held: one of its rounds. What is advised in it binds nobody.',
  standards: ['schema:Event'],
  title: 'title',
  fields: {
    title: text('The gathering in one line.', { max: 200, required: true, standard: 'schema:name' }),
    network: reference(['SharedValueNetwork'], 'The network that gathers.', {
      required: true,
      standard: 'schema:organizer',
      inverse: { name: 'gatherings', description: 'When this network met, and will meet.' },
    }),
    date: date('The day.', { required: true, standard: 'schema:startDate' }),
    status: oneOf(
      'GatheringStatus',
      'Whether it took place.',
      { PLANNED: 'It is to come.', HELD: 'It took place.', CANCELLED: 'It did not, or will not, take place.' },
      { required: true, standard: 'schema:eventStatus' },
    ),
    round: integer('The number of the round.', { min: 1, max: 10_000 }),
    place: text('Where.', { max: 300, standard: 'schema:location' }),
    agenda: text('What is on the agenda, point by point.', { max: 500, list: 50 }),
    invited: reference('ACTOR', 'Who was invited.', {
      list: 100,
      inverse: { name: 'gatheringsInvitedTo', description: 'Gatherings that this actor was invited to.' },
    }),
    attended: reference('ACTOR', 'Who was there.', {
      list: 100,
      standard: 'schema:attendee',
      inverse: {
        name: 'gatheringsAttended',
        description: 'Gatherings that this actor attended, by the word of those who held them.',
      },
    }),
    outcomes: text('What came of it, point by point.', { max: 1_000, list: 50 }),
    minutesUrl: url('Where the minutes are.'),
  },
  calendar: [{ matter: 'GATHERING', on: 'date', isOff: ({ status }) => status === 'CANCELLED' }],
  facets: { date: 'date', status: 'status', round: 'round', outcomeCount: { count: 'outcomes' } },
  rules: [
    ({ attended, status }) =>
      status !== 'HELD' && Array.isArray(attended) && attended.length > 0
        ? { field: 'attended', message: 'Nobody has attended what was not held.' }
        : undefined,
    ({ date, status }, { today }) =>
      status === 'HELD' && isToCome(date, today)
        ? { field: 'status', message: 'What is still to come was not held.' }
        : undefined,
    needed(
      'outcomes',
      ({ status, attended }) => status === 'HELD' && attended == null,
      'Of a gathering that was held, say who was there or what came of it.',
    ),
  ],
});
