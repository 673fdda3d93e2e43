import { Command } from 'commander';
import { actorCommands } from '../../scripts/commands/actor.ts';
import { hubCommands } from '../../scripts/commands/hub.ts';
import { queryCommand } from '../../scripts/commands/query.ts';
import type { Page } from './pages.ts';

/** A use of the `constellation` command in a page. */
export type NamedCommand = {
  /** The subcommands: `['actor', 'init']`. */
  readonly words: readonly string[];
  /** Long options that are given. */
  readonly options: readonly string[];
  readonly line: string;
};

const GROUPS = ['actor', 'hub'];
/** Commands that have commands of their own. */
const SUBGROUPS = ['key', 'health', 'guests'];

/** Every use of the command in code, fenced or inline. Arguments come after the subcommands, so at most three words name it. */
export function commandsIn({ text }: Page): readonly NamedCommand[] {
  const code = [...text.matchAll(/^```[\s\S]*?^```|`[^`\n]+`/gm)].map(([block]) => block).join('\n');
  const joined = code.replace(/\\\n\s*/g, ' ');
  const uses = joined.matchAll(
    /(?:\bconstellation(?: --)?|\bdocker compose[^\n`]* run [^\n`]*?) (?<rest>(?:actor|hub|query)\b[^\n`|#]*)/g,
  );
  return [...uses].map(({ groups }) => {
    const line = (groups?.rest ?? '').trim();
    const [group = '', ...names] = line.split(/\s+/).map((word) => (/^[a-z][a-z-]*$/.test(word) ? word : undefined));
    const depth = !GROUPS.includes(group) ? 0 : SUBGROUPS.includes(names[0] ?? '') ? 2 : 1;
    return {
      words: [group, ...names.slice(0, depth).filter((name) => name !== undefined)],
      options: [...line.matchAll(/\s(?<option>--[a-z][\w-]*)/g)].map(({ groups }) => groups?.option ?? ''),
      line: `constellation ${line}`,
    };
  });
}

/** The options of a command; undefined when there is no such command. */
export function optionsOf(words: readonly string[]): readonly string[] | undefined {
  const program = new Command('constellation').addCommand(actorCommands()).addCommand(hubCommands());
  program.addCommand(queryCommand());
  let command: Command | undefined = program;
  for (const word of words) command = command?.commands.find((one) => one.name() === word);
  // these two belong to every command
  return command && [...command.options.map(({ long }) => long ?? ''), '--help', '--debug'];
}
