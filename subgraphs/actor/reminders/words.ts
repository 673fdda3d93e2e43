import type { CalendarMatter } from '../../../schema/index.ts';
import type { LetterLanguage } from '../store/reminders-port.ts';
import type { WaitingItem } from '../waiting/waiting-here.ts';

/** What letters and calendars say of their own, in one language. What others wrote is never translated. */
export type Words = {
  readonly matters: Readonly<Record<CalendarMatter, string>>;
  /** By the kind of what waits, as a hub names it. Newer hubs may know more. */
  readonly followUps: Readonly<Record<string, string>>;
  readonly here: Readonly<Record<WaitingItem['type'], string>>;
  readonly subject: (name: string, due: number, waiting: number, news: number) => string;
  readonly greeting: (person: string) => string;
  readonly due: string;
  readonly waiting: string;
  readonly news: string;
  readonly overdue: string;
  readonly hubSilent: string;
  readonly more: (count: number) => string;
  readonly desk: string;
  readonly end: string;
  readonly confirmSubject: (name: string) => string;
  readonly confirm: (person: string, name: string, link: string) => string;
};

const EN: Words = {
  matters: {
    DUE: 'Due',
    TARGET: 'Target',
    REVIEW: 'Review',
    GATHERING: 'Gathering',
    DECISION: 'Decision',
    ROUND: 'Round of questions',
    ENDS: 'Ends',
  },
  followUps: {
    CLAIM_UNANSWERED: 'Somebody names you and waits for your answer',
    ANSWER_STALE: 'Something you answered has changed',
    ANSWER_AWAITED: 'You wait for an answer',
    ANSWER_REJECTED: 'Somebody says that it is not so',
    CHARTER_UNSEEN: 'The charter of a membership cannot be seen',
    DECISION_ASKED: 'Your decision is asked for',
    OBJECTION_OPEN: 'An objection stands',
    REPORT_DUE: 'Report due',
    COMMITMENT_DUE: 'Due',
    COMMITMENT_TO_US_OVERDUE: 'Promised to you',
    REVIEW_DUE: 'Review',
    PLAN_MISSING: 'A plan is missing',
    ISSUE_DUE: 'Issue to resolve',
    GATHERING_NEXT: 'Gathering',
    GATHERING_TO_RECORD: 'Say what came of a gathering',
    GATHERING_TO_PLAN: 'Plan a gathering',
  },
  here: {
    GUEST_IDEA: 'An idea of a guest',
    ROUND_OVER: 'A round of questions to close',
    DRAFT_TO_APPROVE: 'A draft for a second signer',
    DRAFT_APPROVED: 'A draft that can be published',
  },
  subject: (name, due, waiting, news) => `${name}: ${due} due, ${waiting} waiting, ${news} new`,
  greeting: (person) => `Hello ${person},`,
  due: 'What is due',
  waiting: 'What waits',
  news: 'New in your networks',
  overdue: 'was due',
  hubSilent: 'The hub could not be asked, so that something of others may be missing here.',
  more: (count) => `and ${count} more`,
  desk: 'All of it, and what to do about it:',
  end: 'You get this letter because you chose it at your node. To end it:',
  confirmSubject: (name) => `${name}: shall letters of your desk come here?`,
  confirm: (person, name, link) =>
    `Hello ${person},\n\nsomebody who is signed in at the desk of ${name} asked for its letters to be sent to this address. If that was you, open this page and press the button; it works for three days:\n\n${link}\n\nIf it was not you, do nothing: no more letters come.\n`,
};

const NL: Words = {
  matters: {
    DUE: 'Uiterlijk',
    TARGET: 'Streefdatum',
    REVIEW: 'Herziening',
    GATHERING: 'Bijeenkomst',
    DECISION: 'Besluit',
    ROUND: 'Vragenronde',
    ENDS: 'Eindigt',
  },
  followUps: {
    CLAIM_UNANSWERED: 'Iemand noemt u en wacht op uw antwoord',
    ANSWER_STALE: 'Iets waarop u antwoordde is veranderd',
    ANSWER_AWAITED: 'U wacht op antwoord',
    ANSWER_REJECTED: 'Iemand zegt dat het niet zo is',
    CHARTER_UNSEEN: 'Het charter van een lidmaatschap is niet te zien',
    DECISION_ASKED: 'Uw besluit wordt gevraagd',
    OBJECTION_OPEN: 'Er staat een bezwaar open',
    REPORT_DUE: 'Verslag verwacht',
    COMMITMENT_DUE: 'Uiterlijk',
    COMMITMENT_TO_US_OVERDUE: 'Aan u beloofd',
    REVIEW_DUE: 'Herziening',
    PLAN_MISSING: 'Er ontbreekt een plan',
    ISSUE_DUE: 'Op te lossen kwestie',
    GATHERING_NEXT: 'Bijeenkomst',
    GATHERING_TO_RECORD: 'Vertel wat een bijeenkomst opleverde',
    GATHERING_TO_PLAN: 'Plan een bijeenkomst',
  },
  here: {
    GUEST_IDEA: 'Een idee van een gast',
    ROUND_OVER: 'Een vragenronde om te sluiten',
    DRAFT_TO_APPROVE: 'Een concept voor een tweede ondertekenaar',
    DRAFT_APPROVED: 'Een concept dat gepubliceerd kan worden',
  },
  subject: (name, due, waiting, news) => `${name}: ${due} te doen, ${waiting} wachtend, ${news} nieuw`,
  greeting: (person) => `Beste ${person},`,
  due: 'Wat er aankomt',
  waiting: 'Wat wacht',
  news: 'Nieuw in uw netwerken',
  overdue: 'was op',
  hubSilent: 'De hub kon niet worden gevraagd; er kan hier iets van anderen ontbreken.',
  more: (count) => `en nog ${count}`,
  desk: 'Alles, en wat eraan te doen is:',
  end: 'U krijgt deze brief omdat u daar bij uw node voor koos. Om ermee te stoppen:',
  confirmSubject: (name) => `${name}: mogen brieven van uw bureau hierheen?`,
  confirm: (person, name, link) =>
    `Beste ${person},\n\niemand die is aangemeld bij het bureau van ${name} vroeg om de brieven ervan naar dit adres te sturen. Was u dat, open dan deze pagina en druk op de knop; dat kan drie dagen lang:\n\n${link}\n\nWas u het niet, doe dan niets: er komen geen brieven meer.\n`,
};

export const WORDS: Readonly<Record<LetterLanguage, Words>> = { EN, NL };

/** What a kind of follow-up is called: of one that is not known here, its name in words. */
export function followUpWords({ followUps }: Words, kind: string): string {
  if (Object.hasOwn(followUps, kind)) return followUps[kind] as string;
  const words = kind.toLowerCase().replaceAll('_', ' ').slice(0, 60);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
