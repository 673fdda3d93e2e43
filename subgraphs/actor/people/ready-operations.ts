/** An operation that somebody who has never written one can use: what it does in plain words, and its text. */
export type ReadyOperation = { readonly does: string; readonly note: string; readonly text: string };

/** Stands where a person puts what only they know. */
export const PLACES = {
  id: 'THE-ID-OF-THE-RECORD',
  title: 'WHAT YOU WANT TO REACH',
  partner: 'did:web:partner.example',
} as const;

const MONTH_MS = 30 * 86_400_000;

/** What most people want to do first. Dates are made anew, since a day that is over would be refused. */
export function readyOperations(now: number = Date.now()): readonly ReadyOperation[] {
  const until = `${new Date(now + MONTH_MS).toISOString().slice(0, 10)}T12:00:00Z`;
  return [
    {
      does: 'Who am I here?',
      note: 'Your name, your organization and what you may do.',
      text: '{ me { name actor role } }',
    },
    {
      does: 'Publish a goal for everybody',
      note: 'Put your own words in. The answer gives the id of the goal: you need it below. This needs the role COORDINATOR.',
      text: `mutation {
  publishImpactGoal(audience: PUBLIC, input: { title: "${PLACES.title}", direction: INCREASE }) {
    id
    title
  }
}`,
    },
    {
      does: 'Show a record to a partner only, until a day',
      note: 'Put the id in, the DID of your partner and the moment (UTC) at which it ends. If the answer names your partner under notKnown, none of your hubs knows it: check the spelling.',
      text: `mutation {
  setAudience(id: "${PLACES.id}", audience: PARTNERS, partners: ["${PLACES.partner}"], until: "${until}") {
    id
    sharing { audience partners until notKnown }
  }
}`,
    },
    {
      does: 'Take it back: show a record to nobody else',
      note: 'From now on only your own people see it. Who has read it before may have kept a copy.',
      text: `mutation {
  setAudience(id: "${PLACES.id}", audience: PRIVATE) {
    id
    sharing { audience }
  }
}`,
    },
  ];
}
