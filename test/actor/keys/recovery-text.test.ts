import { describe, expect, it } from 'vitest';
import { generatePrivateJwk, importSigningKey } from '../../../schema/index.ts';
import { readRecoveryText, recoveryText } from '../../../subgraphs/actor/index.ts';

describe('a recovery key on paper', () => {
  it('is two lines of seven groups, and comes back however it is typed', async () => {
    for (let round = 0; round < 20; round++) {
      const jwk = await generatePrivateJwk();
      const words = recoveryText(jwk);
      expect(words).toMatch(
        /^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}\n(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/,
      );
      const typed = [
        words,
        words.toLowerCase(),
        ` ${words.replaceAll('-', ' ')} \n`,
        words.replace(/[-\n]/g, ''),
        words.replaceAll('0', 'o').replaceAll('1', 'l'),
        JSON.stringify(jwk),
      ];
      const { thumbprint } = await importSigningKey(jwk);
      for (const text of typed) {
        const read = readRecoveryText(text);
        expect(read.d).toBe(jwk.d);
        expect((await importSigningKey(read)).thumbprint).toBe(thumbprint);
      }
    }
  });

  it('says in which line and group a slip is', async () => {
    const words = recoveryText(await generatePrivateJwk());
    const other = (letter = '') => (letter === 'A' ? 'B' : 'A');
    const changed = (at: number) => words.slice(0, at) + other(words[at]) + words.slice(at + 1);
    const [first = '', second = ''] = words.split('\n');
    const cases: [string, string][] = [
      [changed(0), 'look at group 1 of the first line'],
      [changed(first.length + 1 + 10), 'look at group 3 of the second line'],
      [`${first.slice(0, -1)}\n${second}`, 'its first line has 27 letters and digits instead of 28'],
      [`${first}\n${second.slice(0, -1)}U`, 'its second line holds a character that no recovery key has'],
      [`${second}\n${first}`, 'compare both lines'],
    ];
    for (const [typed, said] of cases) expect(() => readRecoveryText(typed)).toThrow(said);
  });

  it('is refused when any one character is mistaken, two are swapped, or a group is missing, without being repeated', async () => {
    const words = recoveryText(await generatePrivateJwk());
    const refuses = (text: string) => {
      expect(() => readRecoveryText(text), text).toThrow(/not a recovery key/);
      try {
        readRecoveryText(text);
      } catch (thrown) {
        if (text !== '') expect((thrown as Error).message).not.toContain(text.slice(0, 9));
      }
    };
    for (let at = 0; at < words.length; at++) {
      const letter = words[at] ?? '';
      if (/[-\n]/.test(letter)) continue;
      refuses(words.slice(0, at) + (letter === 'A' ? 'B' : 'A') + words.slice(at + 1));
      const next = words[at + 1] ?? '-';
      if (!/[-\n]/.test(next) && next !== letter) refuses(words.slice(0, at) + next + letter + words.slice(at + 2));
    }
    refuses(words.slice(5));
    refuses(`${words}-AAAA`);
    refuses(words.replace(/.$/, 'U'));
    refuses('');
    refuses('{"kty":"OKP","d":');
  });
});
