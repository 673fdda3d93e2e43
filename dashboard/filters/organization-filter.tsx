import { useLingui } from '@lingui/react/macro';
import { useEffect, useId, useState } from 'react';
import { nameOf, useReading } from '../asking/index.ts';
import styles from '../parts/filter-bar.module.css';
import type { Filter } from './filter.ts';
import { OrganizationChoicesDocument, OrganizationChosenDocument } from './hub-operations.ts';

/** Words that are looked for have at least so many letters. */
const FEWEST = 2;

/** One organization, by its DID: found by the beginning of its name, of however many there are. */
export function OrganizationFilter({ value, onChange, label }: Filter<string> & { readonly label?: string }) {
  const { t } = useLingui();
  const id = useId();
  const chosen = useReading(OrganizationChosenDocument, { did: value ?? '' }, { pause: value === undefined });
  const name = value === undefined ? '' : (chosen.data?.actor?.profile?.name ?? nameOf(value));
  const [typed, setTyped] = useState(name);
  // what somebody types here, and not what is chosen already
  const [sought, setSought] = useState('');
  const [words, setWords] = useState('');
  useEffect(() => setTyped(name), [name]);
  useEffect(() => {
    const resting = setTimeout(() => setWords(sought.trim()), 200);
    return () => clearTimeout(resting);
  }, [sought]);
  const isAsking = words.length >= FEWEST && words !== name;
  const { data } = useReading(OrganizationChoicesDocument, { words }, { pause: !isAsking });
  const found = isAsking
    ? (data?.actors?.nodes ?? []).flatMap((actor) =>
        actor ? [{ did: actor.id, name: actor.profile?.name ?? nameOf(actor.id) }] : [],
      )
    : [];
  const take = (text: string) => {
    setTyped(text);
    setSought(text);
    if (text.trim() === '') onChange(undefined);
    const one = found.find((actor) => actor.name === text);
    if (one) onChange(one.did);
  };
  return (
    <div className={styles['filter']}>
      <label htmlFor={id}>{label ?? t`Organization`}</label>
      <input
        id={id}
        type="search"
        list={`${id}-found`}
        value={typed}
        placeholder={t`Any; type a name`}
        onChange={({ target }) => take(target.value)}
        onKeyDown={({ key }) => {
          const [first] = found;
          if (key === 'Enter' && first) onChange(first.did);
        }}
        onBlur={() => setTyped(name)}
        autoComplete="off"
      />
      <datalist id={`${id}-found`}>
        {found.map((actor) => (
          <option key={actor.did} value={actor.name} />
        ))}
      </datalist>
    </div>
  );
}
