import { createContext, useContext } from 'react';
import type { MeQuery } from './node-operations.ts';

/** Who is at the desk. */
export type Me = NonNullable<MeQuery['me']>;

export const MeContext = createContext<Me | undefined>(undefined);

/** Who is at the desk; for what is inside of {@link DeskDoor}. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('This is used outside of the desk.');
  return me;
}
