import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useReading } from '../asking/index.ts';
import { Why } from '../lineage/index.ts';
import { AnswerNote, ErrorNotice, MemberName, Skeleton } from '../parts/index.ts';
import styles from './actor-panel.module.css';
import { ActorRelationsDocument, type RelationKind } from './hub-operations.ts';
import type { MapActor, MapData } from './map-data.ts';
import { useRelationWords } from './map-words.ts';

const ASKED = 100;

/** With whom an organization is related, in which ways, and because of which records. */
export function ActorRelations({
  data,
  actor,
  at,
  relation,
  onOpen,
}: {
  readonly data: MapData;
  readonly actor: MapActor;
  readonly at: string | undefined;
  readonly relation: RelationKind | undefined;
  readonly onOpen: (actor: MapActor) => void;
}) {
  const { t } = useLingui();
  const words = useRelationWords();
  const {
    data: answer,
    facts,
    isFirst,
    failure,
    again,
  } = useReading(ActorRelationsDocument, {
    actor: actor.id,
    first: ASKED,
    ...(at === undefined ? {} : { at }),
    ...(relation === undefined ? {} : { relations: [relation] }),
  });
  const finding = answer?.actor?.connections;
  const page = finding?.connections;
  const rows = (page?.nodes ?? []).flatMap((row) => (row?.actor ? [{ ...row, did: row.actor.id }] : []));
  const more = (page?.totalCount ?? rows.length) - rows.length;
  return (
    <section aria-label={t`Relations`}>
      <h3>
        <Trans>Relations</Trans>
      </h3>
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={3} />
      ) : (
        <>
          {facts && facts.missing.length > 0 ? <AnswerNote facts={facts} /> : null}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <ul className={styles['relations']} tabIndex={0} aria-label={t`Relations`}>
            {rows
              .toSorted((a, b) => (b.strength ?? 0) - (a.strength ?? 0))
              .map(({ did, kinds }) => {
                const other = data.find(did);
                return (
                  <li key={did}>
                    <span className={styles['inset']}>
                      {other ? (
                        <button type="button" data-kind="quiet" onClick={() => onOpen(other)}>
                          <MemberName>{other.name}</MemberName>
                        </button>
                      ) : (
                        <MemberName>{did}</MemberName>
                      )}
                    </span>
                    <span className={styles['kinds']}>
                      {(kinds ?? []).map(({ kind, count, becauseIds }) =>
                        kind === null ? null : (
                          <span key={kind}>
                            {words[kind]}
                            {(count ?? 1) > 1 ? ` × ${count}` : ''}{' '}
                            <Why
                              finding={{ rule: finding?.rule, becauseIds, becauseTotal: becauseIds?.length }}
                              of={t`${words[kind]} with ${other?.name ?? did}`}
                            />
                          </span>
                        ),
                      )}
                    </span>
                  </li>
                );
              })}
          </ul>
          {more > 0 ? (
            <p className={styles['soft']}>
              <Plural value={more} one="and # more" other="and # more" />
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}
