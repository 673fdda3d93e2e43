import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { TellFacts } from '../asking/index.ts';
import { EmptyState, MemberName, MemberText, Moment, OrganizationLink, PagedList, Tag } from '../parts/index.ts';
import styles from './alliance-records.module.css';
import { type PostLineFragment, TopicPostsDocument, type TopicPostsQuery } from './hub-operations.ts';
import { usePerspectiveWords, usePostFormWords } from './words/talk-words.ts';

type Topic = Extract<NonNullable<TopicPostsQuery['node']>, { readonly __typename: 'Topic' }>;
type Post = NonNullable<NonNullable<NonNullable<Topic['posts']>['nodes']>[number]>;

const pageOf = ({ node }: TopicPostsQuery) => (node?.__typename === 'Topic' ? node.posts : undefined);
const rowId = ({ id }: Post) => id;

/** What was said on a topic, each with its replies. */
export function TopicPosts({ topic, onFacts }: { readonly topic: string; readonly onFacts: TellFacts }) {
  const { t } = useLingui();
  const [pages, setPages] = useState(1);
  const variables = useMemo(() => ({ id: topic, first: 20 }), [topic]);
  return (
    <PagedList
      label={t`What was said`}
      query={TopicPostsDocument}
      variables={variables}
      pageOf={pageOf}
      rowId={rowId}
      pages={pages}
      onMore={setPages}
      onFacts={onFacts}
      empty={
        <EmptyState title={t`Nothing was said yet`}>
          <Trans>
            Members say it at their desk; others may use the door for guests, where a member keeps one open.
          </Trans>
        </EmptyState>
      }
    >
      {(post) => <WithReplies post={post} />}
    </PagedList>
  );
}

function WithReplies({ post }: { readonly post: Post }) {
  const replies = (post.replies?.nodes ?? []).filter((reply) => reply !== null);
  const more = (post.replies?.totalCount ?? 0) - replies.length;
  return (
    <>
      {post.inReplyToRef ? (
        <p className={styles['small']}>
          <Trans>In reply to something that was said before</Trans>
        </p>
      ) : null}
      <Said post={post} />
      {replies.length > 0 ? (
        <ul className={styles['replies']}>
          {replies.map((reply) => (
            <li key={reply.id}>
              <Said post={reply} />
            </li>
          ))}
        </ul>
      ) : null}
      {more > 0 ? <Plural value={more} one="and # more reply" other="and # more replies" /> : null}
    </>
  );
}

/** Under whose words it stands follows from whether they have confirmed them: nobody is quoted who has not. */
function Said({ post }: { readonly post: PostLineFragment }) {
  const { t } = useLingui();
  const forms = usePostFormWords();
  const perspectives = usePerspectiveWords();
  const { form, text, language, perspective, guest, issuer, attribution, issuedAt } = post;
  const by = issuer ? <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> : null;
  const author = attribution?.value === 'NAMED' ? attribution.author : undefined;
  return (
    <div className={styles['record']}>
      <div className={styles['head']}>
        <p>
          {author ? (
            <Trans>
              <strong>
                <OrganizationLink did={author.id} name={author.profile?.name} />
              </strong>
              , by way of {by}
            </Trans>
          ) : attribution?.value === 'GUEST' ? (
            guest ? (
              <Trans>
                <strong>
                  <MemberName>{guest}</MemberName>
                </strong>
                , a guest, by way of {by}
              </Trans>
            ) : (
              <Trans>A guest, by way of {by}</Trans>
            )
          ) : (
            <strong>{by}</strong>
          )}
          {perspective ? <>, {perspectives[perspective]}</> : null}
          <span className={styles['small']}>
            {', '}
            <Moment at={issuedAt} />
          </span>
        </p>
        {form && form !== 'MESSAGE' ? <Tag>{forms[form]}</Tag> : null}
      </div>
      {text ? (
        <MemberText lang={language} clamp={600}>
          {text}
        </MemberText>
      ) : (
        <p>{t`The words cannot be had just now.`}</p>
      )}
    </div>
  );
}
