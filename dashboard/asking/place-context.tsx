import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { Provider } from 'urql';
import { type Clients, openClients } from './clients.ts';
import type { Place } from './place.ts';

const PlaceContext = createContext<{ readonly place: Place; readonly clients: Clients } | undefined>(undefined);

/** Lets everything inside ask the servers of this place. */
export function PlaceProvider({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  const value = useMemo(() => ({ place, clients: openClients(place) }), [place]);
  return (
    <PlaceContext value={value}>
      <Provider value={value.clients.reading}>{children}</Provider>
    </PlaceContext>
  );
}

function useWholePlace() {
  const found = useContext(PlaceContext);
  if (!found) throw new Error('This is used outside of a PlaceProvider.');
  return found;
}

/** Where the page is. */
export function usePlace(): Place {
  return useWholePlace().place;
}

export function useClients(): Clients {
  return useWholePlace().clients;
}
