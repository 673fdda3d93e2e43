import { useEffect, useState } from 'react';

const PREFIX = 'constellation-desk:';

/**
 * A state that stays in this tab of the browser until it is saved: a session that ends, a page that is left by mistake, a node that does not
 * answer lose nothing that somebody typed. It goes when the tab is closed.
 */
export function useKeptTyping<Value>(name: string, first: Value) {
  const key = PREFIX + name;
  const [value, setValue] = useState<Value>(() => read(key) ?? first);
  const [isTouched, setTouched] = useState(() => sessionStorage.getItem(key) !== null);
  useEffect(() => {
    if (isTouched) sessionStorage.setItem(key, JSON.stringify(value));
  }, [key, value, isTouched]);
  return {
    value,
    /** Whether there is something that is not saved. */
    isTouched,
    change: (next: (before: Value) => Value) => {
      setTouched(true);
      setValue(next);
    },
    /** It is saved, or not wanted. */
    forget: () => {
      setTouched(false);
      sessionStorage.removeItem(key);
    },
  };
}

/** Forgets all that was typed in this tab: whoever signs out leaves nothing behind. */
export function forgetTyping(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

function read<Value>(key: string): Value | undefined {
  const kept = sessionStorage.getItem(key);
  return kept === null ? undefined : (JSON.parse(kept) as Value);
}
