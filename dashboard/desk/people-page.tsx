import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useOwn, useWriting, type WritingFailure } from '../asking/index.ts';
import { Day, ErrorNotice, Moment, Section, Skeleton } from '../parts/index.ts';
import styles from './desk.module.css';
import { DeskDoor } from './desk-door.tsx';
import { useMe } from './desk-session.tsx';
import { mayAs, ROLE_WORDS, type Role } from './desk-words.ts';
import { InviteForm } from './invite-form.tsx';
import {
  ChangeRoleDocument,
  PeopleDocument,
  type PeopleQuery,
  RemovePersonDocument,
  ShutOutDocument,
  WithdrawInvitationDocument,
} from './node-operations.ts';
import { Refusal } from './refusal.tsx';

export const lazyPeopleRoute = createLazyRoute('/desk/people')({ component: PeoplePage });
const ROLES: readonly Role[] = ['READER', 'MEMBER', 'COORDINATOR', 'SIGNER'];
type People = NonNullable<PeopleQuery['people']>;

/** Who signs in here, and what they may do. */
function PeoplePage() {
  const { t } = useLingui();
  return (
    <DeskDoor title={t`People`} lead={<Trans>Who signs in here, and what they may do.</Trans>}>
      <PeopleList />
    </DeskDoor>
  );
}

function PeopleList() {
  const { t } = useLingui();
  const { role } = useMe();
  const { data, isFirst, failure, again } = useOwn(PeopleDocument, {});
  if (failure && !data) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={4} />;
  const roles = ROLES.filter((one) => mayAs(role, one));
  return (
    <>
      <Section title={t`Invite a colleague`}>
        <InviteForm roles={roles} />
      </Section>
      <Section title={t`Colleagues`}>
        <ul className={styles['queue']}>
          {(data?.people?.persons ?? []).map((person) => (
            <PersonItem key={person.id} person={person} roles={roles} />
          ))}
        </ul>
      </Section>
      {data?.people?.invitations?.length ? (
        <Section title={t`Invited, and not here yet`}>
          <ul className={styles['queue']}>
            {data.people.invitations.map((invitation) => (
              <InvitationItem key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function PersonItem({
  person,
  roles,
}: {
  readonly person: NonNullable<People['persons']>[number];
  readonly roles: readonly Role[];
}) {
  const { i18n, t } = useLingui();
  const me = useMe();
  const change = useWriting(ChangeRoleDocument);
  const shutOut = useWriting(ShutOutDocument);
  const remove = useWriting(RemovePersonDocument);
  const [failure, setFailure] = useState<WritingFailure>();
  const [isAsked, setAsked] = useState(false);
  const { id, name, role, disabled, until, createdAt } = person;
  const after = (done: Promise<{ readonly failure?: WritingFailure | undefined }>) =>
    void done.then((written) => setFailure(written.failure));
  const isOther = id !== me.id && mayAs(me.role, role);
  return (
    <li>
      <h3 dir="auto">{name}</h3>
      <p>{i18n._(ROLE_WORDS[role].may)}</p>
      <p className={styles['quiet']}>
        <Trans>
          Joined <Moment at={createdAt} />
        </Trans>
        {until ? (
          <>
            {'; '}
            <Trans>
              until <Day on={until} />
            </Trans>
          </>
        ) : null}
        {disabled ? (
          <>
            {'; '}
            <Trans>may not sign in for now</Trans>
          </>
        ) : null}
      </p>
      <Refusal failure={failure} />
      {isOther ? (
        <div className={styles['row']}>
          <select
            aria-label={t`Role of ${name}`}
            value={role}
            onChange={({ target }) => after(change({ id, role: target.value as Role }))}
          >
            {[...new Set([role, ...roles])].map((one) => (
              <option key={one} value={one}>
                {i18n._(ROLE_WORDS[one].name)}
              </option>
            ))}
          </select>
          <button type="button" onClick={() => after(shutOut({ id, disabled: !disabled }))}>
            {disabled ? (
              <Trans>
                Let in again <span className="visually-hidden">{name}</span>
              </Trans>
            ) : (
              <Trans>
                Shut out for now <span className="visually-hidden">{name}</span>
              </Trans>
            )}
          </button>
          <button type="button" onClick={() => (isAsked ? after(remove({ id })) : setAsked(true))}>
            {isAsked ? (
              <Trans>
                Yes, remove for good <span className="visually-hidden">{name}</span>
              </Trans>
            ) : (
              <Trans>
                Remove <span className="visually-hidden">{name}</span>
              </Trans>
            )}
          </button>
        </div>
      ) : null}
    </li>
  );
}

function InvitationItem({ invitation }: { readonly invitation: NonNullable<People['invitations']>[number] }) {
  const { i18n } = useLingui();
  const withdraw = useWriting(WithdrawInvitationDocument);
  const [failure, setFailure] = useState<WritingFailure>();
  const { id, name, role, expiresAt } = invitation;
  return (
    <li>
      <h3 dir="auto">{name}</h3>
      <p className={styles['quiet']}>
        {i18n._(ROLE_WORDS[role].name)}
        {'; '}
        <Trans>
          holds until <Day on={expiresAt.slice(0, 10)} />
        </Trans>
      </p>
      <Refusal failure={failure} />
      <button type="button" onClick={() => void withdraw({ id }).then((done) => setFailure(done.failure))}>
        <Trans>
          Take back <span className="visually-hidden">{name}</span>
        </Trans>
      </button>
    </li>
  );
}
