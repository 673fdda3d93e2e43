import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { useWriting, type WritingFailure } from '../asking/index.ts';
import styles from './desk.module.css';
import { ROLE_WORDS, type Role } from './desk-words.ts';
import { FaultList } from './fault-list.tsx';
import formStyles from './form.module.css';
import { LinkOnce } from './link-once.tsx';
import { InviteDocument } from './node-operations.ts';

/** Makes a link for a colleague, which is shown once. */
export function InviteForm({ roles }: { readonly roles: readonly Role[] }) {
  const { i18n } = useLingui();
  const invite = useWriting(InviteDocument);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('MEMBER');
  const [link, setLink] = useState<string>();
  const [failure, setFailure] = useState<WritingFailure>();
  const id = useId();
  const send = async () => {
    const { data, failure: refused } = await invite({ name, role });
    setFailure(refused);
    setLink(data?.invite?.link);
    if (data) setName('');
  };
  return (
    <form
      className={formStyles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FaultList faults={[]} failure={failure} />
      <div className={formStyles['field']}>
        <label htmlFor={`${id}-name`}>
          <Trans>What the person is called</Trans>
        </label>
        <input
          id={`${id}-name`}
          required
          autoComplete="off"
          dir="auto"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <div className={formStyles['field']}>
        <label htmlFor={`${id}-role`}>
          <Trans>What they may do</Trans>
        </label>
        <select
          id={`${id}-role`}
          aria-describedby={`${id}-may`}
          value={role}
          onChange={({ target }) => setRole(target.value as Role)}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {i18n._(ROLE_WORDS[one].name)}
            </option>
          ))}
        </select>
        <p id={`${id}-may`} className={formStyles['hint']}>
          {i18n._(ROLE_WORDS[role].may)}
        </p>
      </div>
      <button type="submit" data-kind="main" className={styles['fits']}>
        <Trans>Make a link</Trans>
      </button>
      {link === undefined ? null : (
        <LinkOnce link={link}>
          <Trans>Give this link to that person, and to nobody else. It is shown this once, and works once.</Trans>
        </LinkOnce>
      )}
    </form>
  );
}
