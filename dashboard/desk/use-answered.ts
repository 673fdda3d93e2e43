import { useEffect, useRef } from 'react';
import { useReading } from '../asking/index.ts';
import type { Sharing } from './audience-choice.tsx';
import type { Values } from './form-values.ts';
import { RecordAnsweredDocument, type RecordAnsweredQuery } from './hub-operations.ts';

/** A record that is answered, as far as the hub tells of it. */
export type Answered = NonNullable<RecordAnsweredQuery['node']>;

/** What an answer in a form is about; undefined of other kinds, and until it is known. */
export function useAnswered(kind: string, values: Values): Answered | undefined {
  const { id } = (values['about'] ?? {}) as { readonly id?: string };
  const isAnswer = kind === 'Answer' && id !== undefined;
  const { data } = useReading(RecordAnsweredDocument, { id: id ?? '' }, { pause: !isAnswer });
  return isAnswer && data?.node?.id === id ? (data?.node ?? undefined) : undefined;
}

/** To whom an answer is shown at first: to those who see what is answered. Of what few see, to whoever says it. */
export function audienceLike({ id, shownTo }: Answered): Sharing {
  return shownTo === 'PUBLIC' || shownTo === 'MEMBERS'
    ? { audience: shownTo, networks: [], partners: [] }
    : { audience: 'PARTNERS', networks: [], partners: [ownerOf(id)] };
}

/** Prefills the audience once somebody has chosen what to answer, where nobody has chosen one yet. */
export function useAnswerAudience(
  answered: Answered | undefined,
  sharing: Sharing,
  onChange: (sharing: Sharing) => void,
): void {
  const latest = useRef({ sharing, onChange });
  latest.current = { sharing, onChange };
  useEffect(() => {
    const { sharing: now, onChange: change } = latest.current;
    if (answered && now.audience === 'PRIVATE') change(audienceLike(answered));
  }, [answered]);
}

const BREADTH = { PRIVATE: 0, PARTNERS: 1, NETWORKS: 1, MEMBERS: 2, PUBLIC: 3 } as const;

/** Whether some who see what is answered would not see the answer: for them it goes on standing there unanswered. */
export function isNarrower({ audience, partners }: Sharing, { id, shownTo }: Answered): boolean {
  const breadth = BREADTH[audience as keyof typeof BREADTH] ?? 0;
  if (shownTo === 'PUBLIC' || shownTo === 'MEMBERS') return breadth < BREADTH[shownTo];
  return breadth === 0 || (audience === 'PARTNERS' && !partners.includes(ownerOf(id)));
}

/** The organization whose record it is: `<DID>/<kind>/<id>`. */
function ownerOf(record: string): string {
  return record.split('/').slice(0, -2).join('/');
}
