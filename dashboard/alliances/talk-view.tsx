import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { TellFacts } from '../asking/index.ts';
import {
  EmptyState,
  MemberName,
  MemberText,
  OrganizationLink,
  RecordsByIds,
  Section,
  Skeleton,
  Tag,
} from '../parts/index.ts';
import { WithheldNote } from '../statements/index.ts';
import styles from './alliance-records.module.css';
import type { Charter } from './charter.ts';
import { TopicsDocument, type TopicsQuery } from './hub-operations.ts';
import { allianceRoute } from './route.ts';
import { TopicPosts } from './topic-posts.tsx';
import { useAllianceRecords } from './use-alliance-records.ts';
import { useTopicWords } from './words/talk-words.ts';

type Topic = Extract<NonNullable<NonNullable<TopicsQuery['nodes']>[number]>, { readonly __typename: 'Topic' }>;

/** What an alliance talks about, and what is said: it binds nobody. */
export function TalkView({ charter, tell }: { readonly charter: Charter; readonly tell: (name: string) => TellFacts }) {
  const { t } = useLingui();
  const topics = useAllianceRecords(charter.id)('topics');
  return (
    <Section title={t`The roundtable`}>
      <p className={styles['note']}>
        <Trans>
          Whatever is said here, advice included, binds nobody. Whoever is advised decides alone, and answers for it
          alone.
        </Trans>
      </p>
      {topics.isFirst ? (
        <Skeleton lines={4} />
      ) : topics.ids.length === 0 ? (
        <EmptyState title={t`No topic is open to you`}>
          <Trans>
            Nobody has begun one yet, or they are shared with the alliance alone: its members read them at their own
            node, and begin new ones at their desk.
          </Trans>
        </EmptyState>
      ) : (
        <RecordsByIds
          label={t`Topics`}
          ids={topics.ids}
          total={topics.total}
          query={TopicsDocument}
          rowsOf={({ nodes }) => nodes?.map((node) => (node?.__typename === 'Topic' ? node : null))}
          onFacts={tell}
        >
          {(topic) => <TopicCard topic={topic} alliance={charter.id} tell={tell} />}
        </RecordsByIds>
      )}
    </Section>
  );
}

function TopicCard({
  topic,
  alliance,
  tell,
}: {
  readonly topic: Topic;
  readonly alliance: string;
  readonly tell: (name: string) => TellFacts;
}) {
  const { t } = useLingui();
  const words = useTopicWords();
  const { topic: open } = allianceRoute.useSearch();
  const { id, title, question, status, language, issuer, challenges, posts, withheld } = topic;
  const isOpen = open === id;
  const count = posts?.totalCount ?? 0;
  return (
    <article className={styles['record']}>
      <div className={styles['head']}>
        <h3 {...(language ? { lang: language } : {})}>
          <MemberName>{title ?? t`A topic whose words cannot be had just now`}</MemberName>
        </h3>
        <div className={styles['tags']}>
          {status ? <Tag tone={status === 'OPEN' ? 'ACTIVE' : 'OPEN'}>{words[status]}</Tag> : null}
        </div>
      </div>
      <MemberText lang={language}>{question}</MemberText>
      <p className={styles['small']}>
        {issuer ? (
          <Trans>
            Begun by <OrganizationLink did={issuer.id} name={issuer.profile?.name} />
          </Trans>
        ) : null}
        {(challenges ?? []).map((challenge) =>
          challenge?.label ? (
            <span key={challenge.id}>
              {', '}
              <MemberName>{challenge.label}</MemberName>
            </span>
          ) : null,
        )}
      </p>
      <WithheldNote withheld={withheld} />
      <p>
        <Link
          to="/alliances/$id"
          params={{ id: alliance }}
          search={{ view: 'talk', ...(isOpen ? {} : { topic: id }) }}
          resetScroll={false}
          aria-expanded={isOpen}
        >
          {isOpen ? (
            <Trans>Hide what was said</Trans>
          ) : (
            <Plural value={count} _0="Read what was said" one="Read what was said (#)" other="Read what was said (#)" />
          )}
        </Link>
      </p>
      {isOpen ? <TopicPosts topic={id} onFacts={tell('posts')} /> : null}
    </article>
  );
}
