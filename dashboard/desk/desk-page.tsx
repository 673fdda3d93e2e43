import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useOwn, useReadingInPages } from '../asking/index.ts';
import {
  AnswerNote,
  Day,
  EmptyState,
  ErrorNotice,
  MemberName,
  Moment,
  MoreRows,
  OrganizationLink,
  Section,
  Skeleton,
} from '../parts/index.ts';
import styles from './desk.module.css';
import { DeskDoor } from './desk-door.tsx';
import { FOLLOW_UP_WORDS, WAITING_WORDS } from './desk-words.ts';
import { FollowUpsDocument, type FollowUpsQuery } from './hub-operations.ts';
import { WaitingDocument } from './node-operations.ts';

export const lazyDeskRoute = createLazyRoute('/desk')({ component: DeskPage });

/** What waits for the organization: at its own node, and in the network. */
function DeskPage() {
  const { t } = useLingui();
  return (
    <DeskDoor title={t`Desk`} lead={<Trans>What waits for you, and what to do about it.</Trans>}>
      <Section title={t`Here at your own desk`}>
        <WaitingHere />
      </Section>
      <Section title={t`In the network`}>
        <WaitingThere />
      </Section>
    </DeskDoor>
  );
}

function WaitingHere() {
  const { t, i18n } = useLingui();
  const { data, isFirst, failure, again } = useOwn(WaitingDocument, {});
  if (failure && !data) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={2} />;
  const items = data?.waiting ?? [];
  if (items.length === 0)
    return (
      <EmptyState title={t`Nothing waits here`}>
        <Link to="/desk/drafts">
          <Trans>Write something new</Trans>
        </Link>
      </EmptyState>
    );
  return (
    <ul className={styles['queue']}>
      {items.map(({ type, id, title, since }) => (
        <li key={type + id}>
          <h3>{i18n._(WAITING_WORDS[type].is)}</h3>
          {title ? <MemberName>{title}</MemberName> : null}
          <p>{i18n._(WAITING_WORDS[type].do)}</p>
          <p className={styles['quiet']}>
            <Trans>
              Since <Moment at={since} />
            </Trans>
          </p>
          {type === 'ROUND_OVER' ? null : (
            <Link to="/desk/drafts">
              <Trans>To the drafts</Trans>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

type FollowUp = NonNullable<
  NonNullable<NonNullable<NonNullable<FollowUpsQuery['followUps']>['items']>['nodes']>[number]
>;
const AT_ONCE = { first: 20 };
const itemsOf = ({ followUps }: FollowUpsQuery) => followUps?.items;
const itemId = ({ kind, recordId }: FollowUp) => `${kind} ${recordId}`;

function WaitingThere() {
  const { t } = useLingui();
  const { rows, total, more, isAskingMore, facts, isFirst, failure, again } = useReadingInPages(
    FollowUpsDocument,
    AT_ONCE,
    itemsOf,
    itemId,
  );
  if (failure) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={4} />;
  return (
    <>
      <AnswerNote facts={facts} />
      {rows.length === 0 ? (
        <EmptyState title={t`Nobody waits for you`}>
          <Trans>When somebody names your organization, or something falls due, it is here.</Trans>
        </EmptyState>
      ) : (
        <>
          <p>
            <Plural value={total ?? rows.length} one="# thing waits." other="# things wait." />
          </p>
          <ul className={styles['queue']}>
            {rows.map((item) => (
              <FollowUpItem key={itemId(item)} item={item} />
            ))}
          </ul>
          <MoreRows shown={rows.length} total={total} more={more} isAsking={isAskingMore} />
        </>
      )}
    </>
  );
}

const TO_ANSWER = ['CLAIM_UNANSWERED', 'ANSWER_STALE', 'DECISION_ASKED'];
const TO_REPORT = ['REPORT_DUE', 'COMMITMENT_DUE'];

function FollowUpItem({ item }: { readonly item: FollowUp }) {
  const { i18n } = useLingui();
  const { kind, title, due, since, isOverdue, recordId, actors } = item;
  if (!kind) return null;
  return (
    <li data-overdue={isOverdue === true}>
      <h3>{i18n._(FOLLOW_UP_WORDS[kind].is)}</h3>
      {title ? <MemberName>{title}</MemberName> : null}
      <p>{i18n._(FOLLOW_UP_WORDS[kind].do)}</p>
      <p className={styles['quiet']}>
        {(actors ?? []).map((actor) =>
          actor ? (
            <span key={actor.id}>
              <OrganizationLink did={actor.id} name={actor.profile?.name} />{' '}
            </span>
          ) : null,
        )}
        {due ? (
          <Trans>
            due <Day on={due} />
          </Trans>
        ) : since ? (
          <Trans>
            since <Day on={since} />
          </Trans>
        ) : null}
      </p>
      {recordId && TO_ANSWER.includes(kind) ? (
        <Link to="/desk/write" search={{ kind: 'Answer', about: recordId }}>
          <Trans>Read and answer</Trans>
        </Link>
      ) : recordId && TO_REPORT.includes(kind) ? (
        <Link to="/desk/write" search={{ kind: 'Report', about: recordId }}>
          <Trans>Write a report</Trans>
        </Link>
      ) : null}
    </li>
  );
}
