/** Letters, digits, and the marks that are put on them: what goes on within a word. */
const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that put no space between words: there a name begins and ends wherever it stands. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Finds words in texts as whole words: «Ann» in «Ann's mandate» and «ANN», and not in «Joanna». Without regard to case, to how letters are
 * composed (Unicode NFKC), and to how much space or which dashes stand between the words.
 *
 * @returns undefined when there is no word to look for
 */
export function wholeWords(words: string): ((text: string) => boolean) | undefined {
  const wanted = wordsOf(words);
  const [first = ''] = wanted;
  if (!WORD.test(first)) return undefined;
  const last = [...wanted].at(-1) ?? '';
  return (text) => {
    const within = wordsOf(text);
    for (let at = within.indexOf(wanted); at !== -1; at = within.indexOf(wanted, at + 1)) {
      const before = [...within.slice(0, at)].at(-1) ?? '';
      const after = String.fromCodePoint(within.codePointAt(at + wanted.length) ?? 32);
      if (isBoundary(before, [...wanted][0] ?? '') && isBoundary(last, after)) return true;
    }
    return false;
  };
}

/** The words of a text, with one space between them. */
function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

function isBoundary(one: string, other: string): boolean {
  if (UNSPACED.test(one) || UNSPACED.test(other)) return true;
  return !(WORD.test(one) && WORD.test(other));
}
