import { GraphQLInt } from 'graphql';
import { DateScalar, type OutputField } from '../../../../schema/graphql/index.ts';
import { targetOf } from '../../facts/index.ts';
import { CHARTER_KIND } from '../../rules/alliances/charters.ts';
import { ADMISSION_PIECES, ADMISSIONS, type Admission, admissionOf } from '../../rules/decisions/admission.ts';
import { rememberedVoters } from '../../rules/decisions/voters.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';
import { actorPages } from './actor-page.ts';
import { allianceFacts } from './concerned.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { subjectOf } from './subject.ts';

type AdmissionOf = Admission & { readonly subject: string };

/** How memberships stand against the admission rule of their charter. */
export function admissionFields(types: DerivedTypes): DerivedFields {
  const { builder, findings, registry } = types;
  const rule = registry.byName(CHARTER_KIND)?.fields.admissionRule;
  if (rule?.type !== 'enum') throw new Error('A charter has no admission rule.');
  const voters = rememberedVoters();
  const actors = (name: keyof Admission, description: string): OutputField =>
    actorPages<AdmissionOf>(types, `admission.${name}`, description, (admission) => ({
      subject: admission.subject,
      dids: admission[name] as readonly string[],
    }));
  const missing = builder.object('AdmissionMissing', {
    description: 'Something that an admission waits for.',
    fields: {
      what: {
        type: () => builder.enumeration('AdmissionPiece', 'What an admission waits for.', ADMISSION_PIECES),
        description: 'What it waits for.',
      },
      count: {
        type: () => GraphQLInt,
        description: 'How many of it; null for time.',
      },
      until: { type: () => DateScalar, description: 'For time: the first day on which it is over.' },
    },
  });
  const finding = findings.ofFields(
    'AdmissionFinding',
    'How a membership stands against the admission rule of its charter: endorsements of members with a vote (SPONSORED, two unless the charter says otherwise), their consent as on a proposal (CONSENT), the word of the steward (STEWARD, or no rule), or nothing at all (OPEN). A membership counts once the steward has confirmed it, whatever the rule says: this tells the steward when the rule is kept, and everybody when it was not. That is judged by what was there when the steward confirmed. Whoever was admitted by the rule once needs only the steward’s word for a new version. Weak: an endorsement that is withdrawn leaves the past as well; two sponsors may be friends.',
    {
      value: {
        type: () => builder.enumeration('AdmissionValue', 'How a membership stands.', ADMISSIONS),
        description: 'How it stands.',
      },
      admissionRule: {
        type: () => builder.enumeration(rule.name, rule.description, rule.values),
        description: 'The rule of the charter; null where it cannot be told.',
      },
      missing: {
        type: () => missing,
        list: true,
        description: 'What it waits for; empty once the steward has spoken.',
      },
      sponsors: actors('sponsors', 'Members with a vote who endorsed this version.'),
      sponsorsNeeded: {
        type: () => GraphQLInt,
        description: 'How many sponsors it takes: no more than there are members with a vote. Null for other rules.',
      },
      consenting: actors('consenting', 'Where members decide by consent: who has consented.'),
      objecting: actors('objecting', 'Where members decide by consent: whose reasoned objection stands.'),
      silent: actors('silent', 'Where members decide by consent: who has said nothing to this version.'),
      followsRule: {
        type: () => Boolean,
        description: 'Of one that was admitted: whether the rule was kept when the steward confirmed it. Else null.',
      },
      hasMotivation: {
        type: () => Boolean,
        description: 'Whether the candidate says why it takes part, in `motivation`; null where you may not see that.',
      },
    },
  );
  return {
    kinds: {
      Membership: {
        admission: {
          type: () => finding,
          description:
            'How it stands against the admission rule of its charter. For somebody who is signed in the members are asked for what they share with you, in a network of up to 200 members.',
          async resolve(entity: RecordEntity, _args: object, context: NetworkContext) {
            const subject = await subjectOf(entity, context);
            if (!subject || subject.record.withdrawn) return null;
            const network = targetOf(subject.record, 'network');
            const facts = network === undefined ? undefined : (await allianceFacts(context, network))?.facts;
            const shown = facts?.get(entity.id);
            const { facts: of, record } = facts && shown ? { facts, record: shown } : subject;
            const found = admissionOf(of, record, voters);
            return { ...found, value: { ...found.value, subject: entity.id } };
          },
        },
      },
    },
  };
}
