import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import { DateTimeScalar, type OutputField, type TypeBuilder } from '../../../schema/graphql/index.ts';
import { ConstellationError } from '../../../schema/index.ts';
import { requireRole } from '../access/tokens.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { Person } from '../store/people-port.ts';
import { LETTER_LANGUAGES, type LetterLanguage, type Reminder, RHYTHMS, type Rhythm } from '../store/reminders-port.ts';
import type { NodeContext } from './context.ts';

type Fields = Readonly<Record<string, OutputField>>;
type LetterArgs = { readonly address: string; readonly rhythm: Rhythm; readonly language: LetterLanguage };

/** What people choose about their own calendar link and letters. Each sees and changes only what is theirs. */
export function reminderFields(builder: TypeBuilder): { readonly queries: Fields; readonly mutations: Fields } {
  const rhythm = builder.enumeration('LetterRhythm', 'How often letters come.', RHYTHMS);
  const language = builder.enumeration('LetterLanguage', 'The language of letters and calendars.', LETTER_LANGUAGES);
  const letters = builder.object('Letters', {
    description: 'How somebody gets letters about what is due, what waits and what is new.',
    fields: {
      address: { type: () => GraphQLString, required: true, description: 'Where they go.' },
      rhythm: { type: () => rhythm, required: true, description: 'How often.' },
      language: { type: () => language, required: true, description: 'In which language.' },
      confirmed: {
        type: () => GraphQLBoolean,
        required: true,
        description: 'Whether whoever reads that address has said that they want them. Until then none are sent.',
        resolve: async ({ confirmedAt }: { confirmedAt?: string }) => confirmedAt !== undefined,
      },
    },
  });
  const reminders = builder.object('Reminders', {
    description: 'How you want to be reminded.',
    fields: {
      sendsMail: { type: () => GraphQLBoolean, required: true, description: 'Whether this node can send mail at all.' },
      calendarSince: {
        type: () => DateTimeScalar,
        description: 'Since when there is a link for your calendar; nothing without one.',
      },
      letters: { type: () => letters, description: 'Your letters; nothing where you chose none.' },
    },
  });
  const preview = builder.object('LetterPreview', {
    description: 'The letter that you would get now.',
    fields: {
      subject: { type: () => GraphQLString, required: true, description: 'Its subject.' },
      text: { type: () => GraphQLString, required: true, description: 'Its words; all of it is text.' },
      items: {
        type: () => GraphQLInt,
        required: true,
        description: 'How many things it tells; none is sent without any.',
      },
    },
  });
  const shown = (reminder: Reminder | undefined, { reminders: choices }: NodeContext) => ({
    sendsMail: choices?.sendsMail ?? false,
    calendarSince: reminder?.calendar?.createdAt,
    letters: reminder?.mail,
  });
  const letterArgs = {
    rhythm: { type: () => rhythm, description: 'How often.', defaultValue: 'WEEKLY' },
    language: { type: () => language, description: 'In which language.', defaultValue: 'EN' },
  } as const;

  return {
    queries: {
      reminders: {
        type: () => reminders,
        description: 'How you want to be reminded. For people who are signed in; a token is nobody who could be.',
        resolve: async (_root, _args: object, context: NodeContext) => {
          const { actor, person } = await ownSelf(context);
          return shown(await context.reminders?.of(actor, person.id), context);
        },
      },
      letterPreview: {
        type: () => preview,
        description: 'The letter that you would get now, whatever you chose. Nothing is sent.',
        args: letterArgs,
        resolve: async (_root, args: Omit<LetterArgs, 'address'>, context: NodeContext) => {
          const { actor, person } = await ownSelf(context);
          return choicesOf(context).preview(actor, person, args);
        },
      },
    },
    mutations: {
      makeCalendarLink: {
        type: () => GraphQLString,
        description:
          'Makes a link for your calendar program (iCalendar, RFC 5545), shown this once: whoever has it sees what is due for your organization, what is private included. A link that you made before ends.',
        resolve: async (_root, _args: object, context: NodeContext) => {
          const { actor, person } = await ownSelf(context);
          return choicesOf(context).makeCalendarLink(actor, person.id);
        },
      },
      revokeCalendarLink: {
        type: () => reminders,
        description: 'Ends the link for your calendar.',
        resolve: async (_root, _args: object, context: NodeContext) => {
          const { actor, person } = await ownSelf(context);
          const choices = choicesOf(context);
          await choices.revokeCalendarLink(actor, person.id);
          return shown(await choices.of(actor, person.id), context);
        },
      },
      chooseLetters: {
        type: () => reminders,
        description:
          'Chooses letters about what is due, what waits and what is new. An address that is new gets one letter with a question first, and no other before it was answered.',
        args: {
          address: {
            type: () => GraphQLString,
            required: true,
            description: 'Where they shall go, such as ada@acme.example.',
          },
          ...letterArgs,
        },
        resolve: async (_root, args: LetterArgs, context: NodeContext) => {
          const { actor, person } = await ownSelf(context);
          return shown(await choicesOf(context).chooseLetters(actor, person, args), context);
        },
      },
      endLetters: {
        type: () => reminders,
        description: 'Ends your letters, and forgets the address.',
        resolve: async (_root, _args: object, context: NodeContext) => {
          const { actor, person } = await ownSelf(context);
          const choices = choicesOf(context);
          await choices.endLetters(actor, person.id);
          return shown(await choices.of(actor, person.id), context);
        },
      },
    },
  };
}

async function ownSelf({ bearer, actors }: NodeContext): Promise<{ actor: HostedActor; person: Person }> {
  const { actor: did, person: id } = requireRole(bearer, 'READER');
  const actor = actors.get(did);
  const person = await actor?.store.people.person(id);
  if (!actor || !person)
    throw new ConstellationError('FORBIDDEN', 'Only people who sign in are reminded of anything; a token is nobody.');
  return { actor, person };
}

function choicesOf({ reminders }: NodeContext) {
  if (!reminders) throw new ConstellationError('NOT_READY', 'This node reminds nobody.');
  return reminders;
}
