import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { ConstellationError } from '../../schema/index.ts';
import { askGraphQL } from '../processes/ask-graphql.ts';
import { asCalled } from './as-called.ts';

type QueryOptions = {
  readonly url: string;
  readonly variables?: string;
  readonly token?: string;
  readonly as?: string;
  readonly actor?: string;
  readonly hub?: string;
};

/** Loaded when it is asked for: a question to a hub needs no store. */
async function signedIn(directory: string, { actor, hub }: QueryOptions) {
  const { assertionFor, isSameOrigin } = await import('./actor-assertion.ts');
  const signed = await assertionFor(directory, {
    ...(actor === undefined ? {} : { actor }),
    ...(hub === undefined ? {} : { hub }),
  });
  return { ...signed, isThere: (url: string) => isSameOrigin(url, signed.graphql) };
}

/** `constellation query`: asks a hub or a node. */
export function queryCommand(): Command {
  return new Command('query')
    .description('Asks a hub (or a node) in GraphQL and prints the answer as JSON.')
    .argument('<graphql>', 'the operation, or @file to read it from a file')
    .option('--url <url>', 'GraphQL endpoint', 'http://127.0.0.1:4000/graphql')
    .option('--variables <json>', 'variables as a JSON object, or @file')
    .option(
      '--token <token>',
      'token of a node; better in the variable CONSTELLATION_TOKEN, where others cannot see it',
    )
    .option('--as <dir>', 'ask a hub in the name of an actor: the directory of its node')
    .option('--actor <did or folder>', 'with --as: which actor, when the node hosts several')
    .option('--hub <hub>', 'with --as: address or DID of the hub, when the actor joined several')
    .addHelpText(
      'after',
      example(
        `constellation query '{ actors(first: 5) { nodes { id profile { name } } } }'`,
        `constellation query '{ commitments { totalCount } }' --as my-node`,
      ),
    )
    .action(async (operation: string, given: QueryOptions, command: Command) => {
      const signed = given.as === undefined ? undefined : await signedIn(given.as, given);
      const chosen = command.getOptionValueSource('url') !== 'default';
      // what lets somebody read at the hub is for the hub alone
      if (chosen && signed && !signed.isThere(given.url))
        throw new ConstellationError(
          'BAD_INPUT',
          `--url is not the address of the hub that --as asks, ${signed.graphql}: leave --url out.`,
        );
      const options = { ...given, url: chosen || !signed ? given.url : signed.graphql };
      const token = signed?.assertion ?? options.token ?? process.env.CONSTELLATION_TOKEN;
      const variables = options.variables === undefined ? undefined : parseVariables(await textOf(options.variables));
      const answer = await askGraphQL(options.url, await textOf(operation), {
        ...(variables ? { variables } : {}),
        ...(token ? { token } : {}),
      });
      console.log(JSON.stringify(answer, null, 2));
      // what came is printed; that something is missing shows in the exit code
      if (answer.errors && answer.errors.length > 0) process.exitCode = 1;
    });
}

/** The example below the options of a command. */
export function example(...lines: string[]): string {
  return asCalled(`\nExample:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

async function textOf(argument: string): Promise<string> {
  if (!argument.startsWith('@')) return argument;
  return readFile(argument.slice(1), 'utf8').catch((cause: unknown) => {
    throw new ConstellationError('BAD_INPUT', `${argument.slice(1)} cannot be read.`, { cause });
  });
}

function parseVariables(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // said below
  }
  throw new ConstellationError('BAD_INPUT', '--variables must be a JSON object, such as {"first": 5}.');
}
