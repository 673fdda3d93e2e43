import { useEffect, useRef } from 'react';
import { useAskingOwn } from '../asking/index.ts';
import type { Sharing } from './audience-choice.tsx';
import type { Values } from './form-values.ts';
import { CharterAudienceDocument } from './node-operations.ts';

/** Prefills the audience as the charter of a chosen network asks, where nobody has chosen one yet. A charter asks; whoever writes decides. */
export function useCharterAudience(
  networkFields: readonly string[],
  values: Values,
  sharing: Sharing,
  onChange: (sharing: Sharing) => void,
): void {
  const ask = useAskingOwn(CharterAudienceDocument);
  const network = networkFields.flatMap((name) => idsIn(values[name]))[0];
  const latest = useRef({ sharing, onChange });
  latest.current = { sharing, onChange };
  // what a draft had when it was opened was chosen before
  const asked = useRef(network);
  useEffect(() => {
    if (network === undefined || asked.current === network) return;
    asked.current = network;
    void ask({ network }).then(({ data }) => {
      const wanted = data?.defaultAudience;
      const { sharing: now, onChange: change } = latest.current;
      if (wanted && now.audience === 'PRIVATE')
        change({ ...now, audience: wanted.audience, networks: wanted.networks });
    });
  }, [network, ask]);
}

function idsIn(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return all.flatMap((one) => {
    const { id } = (one ?? {}) as { readonly id?: unknown };
    return typeof id === 'string' ? [id] : [];
  });
}
