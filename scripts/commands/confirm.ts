import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { ConstellationError } from '../../schema/index.ts';

/**
 * Asks once more before something that cannot be taken back.
 *
 * @param doing what is asked about, at the beginning of a sentence: `Leaving`
 * @throws ConstellationError BAD_INPUT when another word is typed, or nobody can answer
 */
export async function confirm(doing: string, question: string, word: string): Promise<void> {
  if (!stdin.isTTY)
    throw new ConstellationError(
      'BAD_INPUT',
      `${doing} is asked for once more, and nothing was changed. What to do: say --yes where nobody can answer.`,
    );
  const prompt = createInterface({ input: stdin, output: stdout });
  try {
    const answer = await prompt.question(`${question} Write «${word}» to go on: `);
    if (answer.trim() !== word) throw new ConstellationError('BAD_INPUT', 'Nothing was changed.');
  } finally {
    prompt.close();
  }
}
