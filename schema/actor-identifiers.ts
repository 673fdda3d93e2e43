import { type Field, group, oneOf, text } from './fields.ts';

/** The numbers of an organization in public registers, for every kind that describes one. */
export const actorIdentifiers = (): Field =>
  group(
    'ActorIdentifier',
    'Its numbers in public registers.',
    {
      scheme: oneOf(
        'IdentifierScheme',
        'The register.',
        {
          LEI: 'Legal Entity Identifier (ISO 17442).',
          ORG_ID: 'A code of the org-id.guide lists.',
          WIKIDATA: 'A Wikidata item, such as Q42.',
          ISIN: 'International Securities Identification Number (ISO 6166) of its shares.',
          OTHER: 'Another register.',
        },
        { required: true },
      ),
      value: text('The number there.', { max: 100, required: true, standard: 'schema:identifier' }),
    },
    { list: 20 },
  );
