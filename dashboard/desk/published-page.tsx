import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOwn, useWriting, type WritingFailure } from '../asking/index.ts';
import { EmptyState, ErrorNotice, MemberName, Moment, Skeleton } from '../parts/index.ts';
import { useAudienceWords } from './audience-words.ts';
import styles from './desk.module.css';
import { DeskDoor } from './desk-door.tsx';
import { useMe } from './desk-session.tsx';
import { mayAs, useKindName } from './desk-words.ts';
import { PublishedDocument, type PublishedQuery, SaveDraftDocument } from './node-operations.ts';
import { ReadLink } from './read-link.tsx';
import { Refusal } from './refusal.tsx';
import { publishedRoute } from './route.ts';
import { useReaderWords } from './sights.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

export const lazyPublishedRoute = createLazyRoute('/desk/published')({ component: PublishedPage });

/** What the organization has published, as it is or with the eyes of somebody. */
function PublishedPage() {
  const { t } = useLingui();
  const { done, seenBy, kind } = publishedRoute.useSearch();
  const who = useReaderWords();
  const kindName = useKindName();
  const eyes =
    seenBy === undefined
      ? undefined
      : who(
          seenBy === 'ANYONE' || seenBy === 'MEMBERS' ? seenBy : seenBy.includes('/') ? 'NETWORK' : 'PARTNER',
          seenBy,
        );
  return (
    <DeskDoor title={t`Published`}>
      {done === undefined ? null : (
        <div className={styles['panel']} data-kind="good" role="status">
          <p>
            <Trans>It is published. In a moment the network shows it to those whom you chose.</Trans>
          </p>
          <p>
            <ReadLink id={done} />
          </p>
        </div>
      )}
      {eyes === undefined ? null : (
        <p>
          <Trans>
            Shown is what <bdi>{eyes}</bdi> can see.
          </Trans>{' '}
          <Link to="/desk/published">
            <Trans>Show all</Trans>
          </Link>
        </p>
      )}
      {kind === undefined ? null : (
        <p>
          <Trans>Shown is only: {kindName(kind)}.</Trans>{' '}
          <Link to="/desk/published" search={seenBy === undefined ? {} : { seenBy }}>
            <Trans>Show every kind</Trans>
          </Link>
        </p>
      )}
      <PublishedPages key={`${seenBy} ${kind}`} seenBy={seenBy} kind={kind} />
    </DeskDoor>
  );
}

type Shown = { readonly seenBy: string | undefined; readonly kind: string | undefined };

function PublishedPages({ seenBy, kind }: Shown) {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return (
    <>
      {[undefined, ...cursors].map((after, index, all) => (
        <PublishedList
          key={after ?? ''}
          seenBy={seenBy}
          kind={kind}
          after={after}
          onMore={index === all.length - 1 ? (cursor) => setCursors([...cursors, cursor]) : undefined}
        />
      ))}
    </>
  );
}

function PublishedList({
  seenBy,
  kind,
  after,
  onMore,
}: Shown & {
  readonly after: string | undefined;
  readonly onMore: ((cursor: string) => void) | undefined;
}) {
  const { t } = useLingui();
  const { data, isFirst, failure, again } = useOwn(PublishedDocument, {
    first: 25,
    ...(after === undefined ? {} : { after }),
    ...(seenBy === undefined ? {} : { seenBy }),
    ...(kind === undefined ? {} : { kinds: [kind] }),
  });
  if (failure && !data) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={5} />;
  const { nodes = [], hasNextPage = false, endCursor = null } = data?.ownRecords ?? {};
  if (nodes.length === 0 && !hasNextPage && after === undefined)
    return (
      <EmptyState title={seenBy === undefined ? t`Nothing is published yet` : t`They see nothing of yours`}>
        <Link to="/desk/drafts">
          <Trans>Write something new</Trans>
        </Link>
      </EmptyState>
    );
  return (
    <>
      <ul className={styles['queue']}>
        {nodes.map((record) => (
          <PublishedItem key={record.id} record={record} />
        ))}
      </ul>
      {hasNextPage && endCursor && onMore ? (
        <p>
          <button type="button" onClick={() => onMore(endCursor)}>
            <Trans>Show more</Trans>
          </button>
        </p>
      ) : null}
    </>
  );
}

function PublishedItem({ record }: { readonly record: PublishedQuery['ownRecords']['nodes'][number] }) {
  const { t } = useLingui();
  const { role } = useMe();
  const navigate = useNavigate();
  const kindName = useKindName();
  const audience = useAudienceWords();
  const save = useWriting(SaveDraftDocument);
  const [failure, setFailure] = useState<WritingFailure>();
  const { id, kind, title, issuedAt, version, sharing, withheld } = record;
  const name = title ?? t`without a title`;
  const revise = async () => {
    const { failure: refused } = await save({ kind, id, changes: {} });
    if (refused) setFailure(refused);
    else await navigate({ to: '/desk/write', search: { kind, id } });
  };
  return (
    <li>
      <h2>
        {kindName(kind)}: <MemberName>{name}</MemberName>
      </h2>
      <p className={styles['quiet']}>
        <Trans>
          Version {version}, <Moment at={issuedAt} />
        </Trans>
        {'; '}
        {audience(sharing)}
        {withheld.length === 0 ? null : (
          <>
            {'; '}
            <Trans>kept from them:</Trans> {withheld.join(', ')}
          </>
        )}
      </p>
      <p>
        <ReadLink id={id} />
      </p>
      <Refusal failure={failure} />
      <div className={styles['row']}>
        {mayAs(role, 'MEMBER') ? (
          <button type="button" onClick={() => void revise()}>
            <Trans>
              Revise <span className="visually-hidden">{name}</span>
            </Trans>
          </button>
        ) : null}
        {mayAs(role, 'COORDINATOR') ? <WithdrawForm id={id} name={name} /> : null}
      </div>
    </li>
  );
}
