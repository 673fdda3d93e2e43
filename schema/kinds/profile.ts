import { actorIdentifiers } from '../actor-identifiers.ts';
import { defineKind } from '../define-kind.ts';
import { code, oneOf, text, url } from '../fields.ts';

export const profile = defineKind({
  name: 'Profile',
  plural: 'profiles',
  single: 'profile',
  segment: 'profile',
  pack: 'core',
  version: 1,
  description: 'Who a Value Actor is: the face it shows to the network.',
  standards: ['cids:Organization', 'schema:Organization', 'vf:Agent'],
  title: 'name',
  fields: {
    name: text('The name it is known by.', { max: 200, required: true, standard: 'schema:name' }),
    legalName: text('The name in its register.', { max: 300, standard: 'schema:legalName' }),
    actorType: oneOf(
      'ActorType',
      'What sort of actor it is.',
      {
        BUSINESS: 'A company or cooperative.',
        NGO: 'A charity, foundation or association.',
        COMMUNITY: 'A community or initiative of citizens.',
        EDUCATION: 'A school, university or research institute.',
        GOVERNMENT: 'A public authority: city, region, state or agency.',
        PERSON: 'A person acting in their own name.',
        OTHER: 'Something else.',
      },
      { required: true },
    ),
    summary: text('What it does, in a few sentences.', { max: 2_000, standard: 'schema:description' }),
    sectors: code('sector', 'Economic activities it works in.', { list: 10, standard: 'ISIC Rev. 4' }),
    region: code('region', 'Where it is seated.', { standard: 'ISO 3166' }),
    sizeClass: oneOf('SizeClass', 'How many people work there.', {
      MICRO: 'Fewer than 10.',
      SMALL: '10 to 49.',
      MEDIUM: '50 to 249.',
      LARGE: '250 to 4,999.',
      VERY_LARGE: '5,000 and more.',
    }),
    location: text('Place and address as people write it.', { max: 300, standard: 'schema:location' }),
    webAddress: url('Its web site.', { standard: 'schema:url' }),
    contactRole: text('Which role to ask for, not which person.', { max: 120, standard: 'schema:contactType' }),
    identifiers: actorIdentifiers(),
  },
  facets: {
    actorType: 'actorType',
    sector: 'sectors',
    region: 'region',
    sizeClass: 'sizeClass',
    identifier: { numbers: 'identifiers' },
  },
});
