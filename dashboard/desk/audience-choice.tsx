import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId, useState } from 'react';
import { nameOf, useReading } from '../asking/index.ts';
import { NetworkChoicesDocument } from '../filters/hub-operations.ts';
import { OrganizationFilter } from '../filters/index.ts';
import { MemberName } from '../parts/index.ts';
import styles from './form.module.css';

/** Who is meant to see a record. */
export type Sharing = {
  readonly audience: string;
  readonly networks: readonly string[];
  readonly partners: readonly string[];
};

/** As `saveDraft` and its like take it. */
export function sharingArgs({ audience, networks, partners }: Sharing) {
  return {
    audience: audience as 'PRIVATE' | 'PARTNERS' | 'NETWORKS' | 'MEMBERS' | 'PUBLIC',
    ...(audience === 'NETWORKS' ? { networks: [...networks] } : {}),
    ...(audience === 'PARTNERS' ? { partners: [...partners] } : {}),
  };
}

type Props = {
  readonly value: Sharing;
  readonly onChange: (value: Sharing) => void;
  readonly notPublic: boolean;
  readonly fault: string | undefined;
};

/** Who may see it, in plain words, from few to all. */
export function AudienceChoice({ value, onChange, notPublic, fault }: Props) {
  const { t } = useLingui();
  const name = useId();
  const option = (audience: string, title: string, means: string, more?: ReactNode) => (
    <div>
      <label className={styles['choice']}>
        <input
          type="radio"
          name={name}
          checked={value.audience === audience}
          onChange={() => onChange({ ...value, audience })}
        />
        <span>
          {title} <span className={styles['hint']}>{means}</span>
        </span>
      </label>
      {value.audience === audience ? more : null}
    </div>
  );
  return (
    <fieldset className={styles['group']} id="field-audience" tabIndex={-1}>
      <legend>
        <Trans>Who may see it</Trans>
      </legend>
      <p className={styles['fault']}>{fault}</p>
      {option('PRIVATE', t`Only ourselves`, t`It stays at this node.`)}
      {option(
        'PARTNERS',
        t`Organizations that we name`,
        t`Nobody else sees that it is there.`,
        <Partners value={value} onChange={onChange} />,
      )}
      {option(
        'NETWORKS',
        t`Those who take part in an alliance`,
        t`Its confirmed members, as long as they are members.`,
        <Networks value={value} onChange={onChange} />,
      )}
      {option('MEMBERS', t`All members of our hubs`, t`Every organization that has joined, and their people.`)}
      {notPublic ? null : option('PUBLIC', t`Everybody`, t`Anybody on the internet, for good: others may copy it.`)}
    </fieldset>
  );
}

function Partners({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const { t } = useLingui();
  const [round, setRound] = useState(0);
  return (
    <div className={styles['item']}>
      {value.partners.map((did) => (
        <p className={styles['chosen']} key={did}>
          <MemberName>{nameOf(did)}</MemberName>
          <button
            type="button"
            onClick={() => onChange({ ...value, partners: value.partners.filter((one) => one !== did) })}
          >
            <Trans>
              Remove <span className="visually-hidden">{nameOf(did)}</span>
            </Trans>
          </button>
        </p>
      ))}
      <OrganizationFilter
        key={round}
        label={t`Name an organization`}
        value={undefined}
        onChange={(did) => {
          if (!did) return;
          setRound(round + 1);
          onChange({ ...value, partners: [...new Set([...value.partners, did])] });
        }}
      />
    </div>
  );
}

function Networks({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const { data } = useReading(NetworkChoicesDocument, {});
  const known = (data?.sharedValueNetworks?.nodes ?? []).flatMap((network) =>
    network ? [{ id: network.id, name: network.name ?? network.id }] : [],
  );
  const others = value.networks.filter((id) => !known.some((one) => one.id === id)).map((id) => ({ id, name: id }));
  return (
    <div className={styles['item']}>
      {[...known, ...others].map(({ id, name }) => (
        <label className={styles['choice']} key={id}>
          <input
            type="checkbox"
            checked={value.networks.includes(id)}
            onChange={({ target }) =>
              onChange({
                ...value,
                networks: target.checked ? [...value.networks, id] : value.networks.filter((one) => one !== id),
              })
            }
          />
          <MemberName>{name}</MemberName>
        </label>
      ))}
    </div>
  );
}
