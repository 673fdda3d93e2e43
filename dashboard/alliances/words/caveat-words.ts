import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';

/** What rules that judge cannot see, as the API words it: here only so that it is there in every language. */
const CAVEATS: readonly MessageDescriptor[] = [
  msg`It sees what was written down here and points to the charter, its beliefs or its goals; what is done without that is not seen.`,
  msg`A large deed counts as much as a small one.`,
  msg`Who reports once a year is seen in one quarter of four.`,
  msg`What was withdrawn has left the past as well, so that earlier quarters may have been richer than they look.`,
  msg`What is shared with few is seen as far as its owners show it to you, and in its version of now.`,
  msg`That somebody affirmed a belief does not say how they understand it: read the words.`,
  msg`What members share with few is seen as far as they show it to you.`,
  msg`How old a charter is can be told from the versions that you may see.`,
  msg`Attendance is the word of whoever held the gathering.`,
  msg`What is said outside of it is not here.`,
  msg`A member that comes seldom may be served well, and one that objects to nothing may have given up.`,
  msg`An aim is an aim, large or small, and who writes many lines counts for more.`,
  msg`What the plans leave out is not here.`,
  msg`How much is too much is for those concerned to say.`,
  msg`It is each party’s own word.`,
  msg`Benefits of one line count as much as large ones, and those that nobody foresaw are not there.`,
  msg`A party that keeps its plan to itself may look as if it had none.`,
  msg`It sees codes and links, and not what plans mean: two goals on one challenge in opposite directions may be two sides of one aim.`,
  msg`What no record of a side effect says is not seen.`,
  msg`It is a reason to talk, and no verdict.`,
  msg`Only what is recorded at this hub, and what you may see of it, is counted: who works in silence looks idle.`,
  msg`A relation that ends when its work is done counts as one that is lost.`,
  msg`What was withdrawn, or is shared with fewer now, has left the past as well.`,
  msg`Many relations are not the same as good ones.`,
];

/** Says a caveat of the API in the language of the reader; one that is not known here in the words of the API. */
export function useCaveatWords(): (caveat: string) => { readonly words: string; readonly isTranslated: boolean } {
  const { i18n } = useLingui();
  return useCallback(
    (caveat) => {
      const known = CAVEATS.find(({ message }) => message === caveat);
      return { words: known ? i18n._(known) : caveat, isTranslated: known !== undefined };
    },
    [i18n],
  );
}
