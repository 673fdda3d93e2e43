import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo } from 'react';
import { type TellFacts, useReadingInPages } from '../asking/index.ts';
import { Why } from '../lineage/index.ts';
import {
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  MoreRows,
  OrganizationLink,
  Section,
  Skeleton,
} from '../parts/index.ts';
import { useRelationWords } from './actor-words.ts';
import { OrganizationConnectionsDocument, type OrganizationConnectionsQuery } from './hub-operations.ts';
import styles from './organization.module.css';

type Found = NonNullable<NonNullable<OrganizationConnectionsQuery['actor']>['connections']>;
type Row = NonNullable<NonNullable<NonNullable<Found['connections']>['nodes']>[number]>;

const pageOf = ({ actor }: OrganizationConnectionsQuery) => actor?.connections?.connections;
const rowId = ({ actor }: Row) => actor?.id ?? '';

/** To whom an organization is related, in which ways, and because of which records: by what both have said. */
export function Connections({ did, onFacts }: { readonly did: string; readonly onFacts: TellFacts }) {
  const { t } = useLingui();
  const variables = useMemo(() => ({ did, first: 50 }), [did]);
  const { rows, total, more, isAskingMore, facts, isFirst, isRenewing, failure, again } = useReadingInPages(
    OrganizationConnectionsDocument,
    variables,
    pageOf,
    rowId,
  );
  useEffect(() => onFacts(facts), [onFacts, facts]);
  const columns = useColumns();
  return (
    <Section title={t`To whom it is related`}>
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={4} />
      ) : rows.length === 0 ? (
        <EmptyState title={t`No relation is recorded`}>
          <Trans>Relations appear when one organization says something of another, and the other confirms it.</Trans>
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={t`Organizations that it is related to`}
            columns={columns}
            rows={rows}
            rowId={rowId}
            facts={facts}
            fileName="connections"
            total={total}
            isRenewing={isRenewing}
          />
          <MoreRows shown={rows.length} total={total} more={more} isAsking={isAskingMore} />
        </>
      )}
    </Section>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useLingui();
  const words = useRelationWords();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t`Name`,
        value: ({ actor }) => actor?.profile?.name ?? actor?.id,
        cell: ({ actor }) => (actor ? <OrganizationLink did={actor.id} name={actor.profile?.name} /> : null),
      },
      {
        id: 'ways',
        header: t`In which ways`,
        value: ({ kinds }) => (kinds ?? []).flatMap(({ kind }) => (kind ? [words[kind]] : [])).join('; '),
        cell: ({ actor, kinds }) => (
          <ul className={styles['ties']}>
            {(kinds ?? []).map(({ kind, count, becauseIds }) =>
              kind ? (
                <li key={kind}>
                  {words[kind]}{' '}
                  <Why
                    finding={{ becauseIds, becauseTotal: becauseIds?.length ?? count }}
                    of={`${actor?.profile?.name ?? ''}: ${words[kind]}`}
                  />
                </li>
              ) : null,
            )}
          </ul>
        ),
      },
      { id: 'strength', header: t`Number of ways`, value: ({ strength }) => strength, isNumber: true },
    ],
    [t, words],
  );
}
