import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { nameOf, useReading } from '../asking/index.ts';
import { OrganizationChoicesDocument } from '../filters/hub-operations.ts';
import { MemberName } from '../parts/index.ts';
import { attributesOf, type ControlProps } from './field-control.tsx';
import styles from './form.module.css';
import { RecordChoicesDocument, type RecordChoicesQueryVariables } from './hub-operations.ts';

type Chosen = { readonly id: string; readonly digest?: string };
type Found = { readonly chosen: Chosen; readonly title: string; readonly by?: string | undefined };

/** Chooses an organization or a record by words of its name; whoever knows the id can write that instead. */
export function ReferenceControl(props: ControlProps) {
  const { field, value, onChange } = props;
  const [title, setTitle] = useState<string>();
  const chosen = value as Chosen | undefined;
  const { 'aria-required': _, 'aria-invalid': _invalid, ...attributes } = attributesOf(props);
  if (chosen?.id)
    return (
      <p className={styles['chosen']}>
        <MemberName>{title ?? nameOf(chosen.id)}</MemberName>
        <button
          {...attributes}
          type="button"
          onClick={() => {
            setTitle(undefined);
            onChange(null);
          }}
        >
          <Trans>Choose another</Trans>
        </button>
      </p>
    );
  return (
    <Search
      {...props}
      onFound={(found) => {
        setTitle(found.title);
        onChange(field.pinned ? found.chosen : { id: found.chosen.id });
      }}
    />
  );
}

function Search({ onFound, ...props }: ControlProps & { readonly onFound: (found: Found) => void }) {
  const { field } = props;
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  useEffect(() => {
    const resting = setTimeout(() => setWords(typed.trim()), 250);
    return () => clearTimeout(resting);
  }, [typed]);
  const found = useFound(field, words);
  const isId = words.startsWith('did:');
  return (
    <div>
      <input
        {...attributesOf(props)}
        type="search"
        autoComplete="off"
        dir="auto"
        placeholder={t`Words of its name, or its id`}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <ul className={styles['found']} aria-live="polite">
        {isId ? (
          <li>
            <button type="button" onClick={() => onFound({ chosen: { id: words }, title: words })}>
              <Trans>Take this id</Trans>
            </button>
          </li>
        ) : null}
        {found.map((one) => (
          <li key={one.chosen.id}>
            <button type="button" onClick={() => onFound(one)}>
              <MemberName>{one.title}</MemberName>
              {one.by ? (
                <span className={styles['hint']}>
                  {' '}
                  <bdi>{one.by}</bdi>
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useFound(field: ControlProps['field'], words: string): readonly Found[] {
  const isAsking = words.length >= 2 && !words.startsWith('did:');
  const actors = useReading(OrganizationChoicesDocument, { words }, { pause: !isAsking || !field.toActor });
  const kinds = field.toKinds as NonNullable<RecordChoicesQueryVariables['kinds']>;
  const records = useReading(
    RecordChoicesDocument,
    { words, ...(field.toAnyRecord ? {} : { kinds }) },
    { pause: !isAsking || field.toActor },
  );
  if (!isAsking) return [];
  if (field.toActor)
    return (actors.data?.actors?.nodes ?? []).flatMap((actor) =>
      actor ? [{ chosen: { id: actor.id }, title: actor.profile?.name ?? nameOf(actor.id) }] : [],
    );
  return (records.data?.search?.nodes ?? []).flatMap((hit) => {
    const record = hit?.record;
    if (!record) return [];
    const digest = record.record?.digest;
    const chosen = { id: record.id, ...(digest ? { digest } : {}) };
    return [{ chosen, title: hit.title ?? record.id, by: hit.actor?.profile?.name ?? undefined }];
  });
}
