/** Letters that Unicode does not take apart, and that people without them on their keyboards write so. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
};
const UNPLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** Marks that can be left out: accents, and points of Hebrew and Arabic. Vowels of other scripts, and those of kana, stay. */
const ACCENTS = /[[[\p{sc=Inherited}\p{sc=Hebrew}\p{sc=Arabic}]&&\p{Mn}]--[\u3099\u309a]]/gv;

/** What stands between words in scripts that have spaces; of those that have none, each sign is taken for a word. */
const WORDS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}])+/gu;

const LONGEST_WORD = 64;

/**
 * The words of a text as people look for them: without case, accents, and differences of form (Unicode NFKD), in their order.
 *
 * @example wordsOf('Ångström & Straße') // ['angstrom', 'strasse']
 */
export function wordsOf(text: string): readonly string[] {
  // by way of capitals, so that ß and ss, ς and σ are the same
  const bare = text.normalize('NFKD').replace(ACCENTS, '').normalize('NFC');
  const folded = bare.toUpperCase().toLowerCase();
  const plain = folded.replace(UNPLAIN, (letter) => PLAIN[letter] ?? letter);
  return (plain.match(WORDS) ?? []).map((word) => word.slice(0, LONGEST_WORD));
}
