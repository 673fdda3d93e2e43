import { useCallback, useMemo, useRef, useState } from 'react';
import { type AnswerFacts, togetherOf } from './answer.ts';

/** Takes what stands beside one of several answers of a page. */
export type TellFacts = (facts: AnswerFacts | undefined) => void;

/**
 * Puts together what stands beside all the answers of a page, for one `AnswerNote` at its top: parts that ask by themselves tell under a name.
 *
 * @example const [facts, tell] = useFactsOfAll(); … <AnswerNote facts={facts} /> … <Members onFacts={tell('members')} />
 */
export function useFactsOfAll(): readonly [AnswerFacts | undefined, (name: string) => TellFacts] {
  const [known, setKnown] = useState<Readonly<Record<string, AnswerFacts | undefined>>>({});
  const tellers = useRef(new Map<string, TellFacts>());
  const tell = useCallback((name: string) => {
    const before = tellers.current.get(name);
    if (before) return before;
    const teller: TellFacts = (facts) => setKnown((all) => (all[name] === facts ? all : { ...all, [name]: facts }));
    tellers.current.set(name, teller);
    return teller;
  }, []);
  const together = useMemo(() => togetherOf(Object.values(known)), [known]);
  return [together, tell];
}
