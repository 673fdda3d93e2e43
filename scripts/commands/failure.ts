import { type ErrorCode, isConstellationError } from '../../schema/index.ts';
import { asCalled } from './as-called.ts';

/** What helps in most cases of a code, said when the message does not say it itself. */
const ADVICE: Readonly<Partial<Record<ErrorCode, string>>> = {
  STORE_LOCKED: 'stop the other command that uses this directory, or wait for it to finish.',
  STORE_NEWER: 'update Constellation to the version that wrote the store, or restore a backup made before.',
  STORE_FOREIGN: 'check the store url: it leads to a file or database of something else.',
  STORE_UNREACHABLE: 'check the store url, that the server runs, and that this user may read and write there.',
  ACTOR_UNREACHABLE: 'check that the node runs (constellation actor start) and that the address is right.',
  DID_UNRESOLVABLE: 'check the spelling of the DID, and that its node runs and can be reached from here.',
  NOT_A_MEMBER: 'list the members with: constellation hub members <dir> list',
  BACKUP_INVALID: 'take another backup file; nothing was changed.',
  CLOCK_SKEW: 'set the clock of this machine right.',
};

/**
 * Tells a person what went wrong: a code, words, what to do. The place in the code is shown with --debug only. Sets the exit code.
 */
export function reportFailure(error: unknown, { debug }: { debug: boolean }): void {
  process.exitCode = 1;
  const code = isConstellationError(error) ? error.code : 'INTERNAL';
  const message = error instanceof Error ? error.message : String(error);
  console.error(asCalled(`error ${code}: ${message}`));
  const advice = isConstellationError(error) ? adviceOn(error.code, message) : undefined;
  if (advice && !/what to do:|nothing was imported/i.test(message)) console.error(asCalled(`What to do: ${advice}`));
  if (debug) console.error(error);
  else if (code === 'INTERNAL') console.error('What to do: run it again with --debug, and report what it shows.');
}

function adviceOn(code: ErrorCode, message: string): string | undefined {
  // other messages of this code say what is missing, and there is nothing to mend
  if (code === 'CONFIG_INVALID' && /has faults|is not JSON/.test(message))
    return 'mend what is named, and run the command again.';
  return ADVICE[code];
}
