import { checkKeyHistory, type KeyHistory, saidIn, verifyStatement } from '../../../schema/index.ts';
import type { Member } from '../store/port.ts';

/**
 * Whether the first new statement of a history holds after what was pinned: signed by the current key, or by the recovery key that was
 * committed to. So much costs as little as what is pinned already, however much somebody made up behind it.
 */
export function goesOnByOwnKey({ keyHistory, did }: Member, shown: KeyHistory): Promise<boolean> {
  const firstNew = shown.statements.findIndex((one, at) => saidIn(one) !== saidIn(keyHistory.statements[at] ?? ''));
  if (firstNew === -1) return Promise.resolve(false);
  return holds(checkKeyHistory({ did, statements: shown.statements.slice(0, firstNew + 1) }, did));
}

/** Whether a departure is signed by the current key of the member as it is pinned. */
export async function isOwnDeparture({ keyHistory, did }: Member, statement: unknown): Promise<boolean> {
  const pinned = await checkKeyHistory(keyHistory, did);
  return holds(verifyStatement('DEPARTURE', statement, pinned, { current: true }));
}

function holds(check: Promise<unknown>): Promise<boolean> {
  return check.then(
    () => true,
    () => false,
  );
}
