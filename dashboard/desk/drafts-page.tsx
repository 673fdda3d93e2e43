import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useOwn, useWriting, type WritingFailure } from '../asking/index.ts';
import { EmptyState, ErrorNotice, MemberName, Moment, Section, Skeleton } from '../parts/index.ts';
import styles from './desk.module.css';
import { DeskDoor } from './desk-door.tsx';
import { useMe } from './desk-session.tsx';
import { KIND_WORDS, mayAs, useKindName } from './desk-words.ts';
import {
  ApproveDraftDocument,
  DiscardDraftDocument,
  DraftsDocument,
  type DraftsQuery,
  KindNamesDocument,
} from './node-operations.ts';
import { Refusal } from './refusal.tsx';

export const lazyDraftsRoute = createLazyRoute('/desk/drafts')({ component: DraftsPage });

/** What is being written here, and what one can begin. */
function DraftsPage() {
  const { t } = useLingui();
  return (
    <DeskDoor title={t`Write`} lead={<Trans>Drafts stay at your node until somebody publishes them.</Trans>}>
      <Section title={t`Drafts`}>
        <DraftList />
      </Section>
      <NewDraft />
    </DeskDoor>
  );
}

function DraftList() {
  const { t } = useLingui();
  const { data, isFirst, failure, again } = useOwn(DraftsDocument, {});
  if (failure && !data) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={3} />;
  const drafts = data?.drafts ?? [];
  if (drafts.length === 0)
    return (
      <EmptyState title={t`No drafts`}>
        <Trans>Choose below what you want to write.</Trans>
      </EmptyState>
    );
  return (
    <ul className={styles['queue']}>
      {drafts.map((draft) => (
        <DraftItem key={draft.id} draft={draft} />
      ))}
    </ul>
  );
}

function DraftItem({ draft }: { readonly draft: NonNullable<DraftsQuery['drafts']>[number] }) {
  const { t } = useLingui();
  const me = useMe();
  const kindName = useKindName();
  const discard = useWriting(DiscardDraftDocument);
  const approve = useWriting(ApproveDraftDocument);
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<WritingFailure>();
  const { id, kind, title, updatedAt, version, digest, approvals } = draft;
  const name = title ?? t`without a title yet`;
  return (
    <li>
      <h3>
        <Link to="/desk/write" search={{ kind, id }}>
          {kindName(kind)}: <MemberName>{name}</MemberName>
        </Link>
      </h3>
      <p className={styles['quiet']}>
        <Trans>
          Changed <Moment at={updatedAt} />
        </Trans>
        {version === null ? null : (
          <>
            {'; '}
            <Trans>revises version {version}</Trans>
          </>
        )}
      </p>
      {(approvals ?? []).map((approval) => (
        <p key={approval.name}>
          <Trans>
            Approved by <bdi>{approval.name}</bdi>, <Moment at={approval.at} />
          </Trans>
        </p>
      ))}
      <Refusal failure={failure} />
      <div className={styles['row']}>
        {mayAs(me.role, 'SIGNER') && me.organization.fourEyes.includes(kind) ? (
          <button type="button" onClick={() => void approve({ id, digest }).then((done) => setFailure(done.failure))}>
            <Trans>
              Approve exactly this <span className="visually-hidden">{name}</span>
            </Trans>
          </button>
        ) : null}
        {!mayAs(me.role, 'MEMBER') ? null : isAsked ? (
          <>
            <button type="button" onClick={() => void discard({ id }).then((done) => setFailure(done.failure))}>
              <Trans>
                Yes, discard it <span className="visually-hidden">{name}</span>
              </Trans>
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              <Trans>Keep it</Trans>
            </button>
          </>
        ) : (
          <button type="button" onClick={() => setAsked(true)}>
            <Trans>
              Discard <span className="visually-hidden">{name}</span>
            </Trans>
          </button>
        )}
      </div>
    </li>
  );
}

function NewDraft() {
  const { t } = useLingui();
  const { role } = useMe();
  const kindName = useKindName();
  const { data, isFirst } = useOwn(KindNamesDocument, {});
  const kinds = (data?.forms ?? []).filter(({ isOn }) => isOn);
  const order = Object.keys(KIND_WORDS);
  const usual = order.flatMap((kind) => kinds.filter((one) => one.kind === kind));
  const others = kinds.filter(({ kind }) => !order.includes(kind));
  if (!mayAs(role, 'MEMBER')) return null;
  if (isFirst) return <Skeleton lines={4} />;
  const list = (some: typeof kinds) => (
    <ul className={styles['kinds']}>
      {some.map(({ kind, label, description }) => (
        <li key={kind}>
          <Link to="/desk/write" search={{ kind }}>
            <strong>{kindName(kind, label)}</strong>
            <span>{description}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <Section title={t`Write something new`}>
      {list(usual)}
      <details>
        <summary>
          <Trans>Everything else</Trans>
        </summary>
        {list(others)}
      </details>
    </Section>
  );
}
