import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useOwn } from '../asking/index.ts';
import { EmptyState, ErrorNotice, Skeleton } from '../parts/index.ts';
import styles from './desk.module.css';
import { DeskDoor } from './desk-door.tsx';
import { useKindName } from './desk-words.ts';
import { SharingOverviewDocument, type SharingOverviewQuery } from './node-operations.ts';
import { useReaderWords } from './sights.tsx';

export const lazySharingRoute = createLazyRoute('/desk/sharing')({ component: SharingPage });

/** What the organization shares with whom. */
function SharingPage() {
  const { t } = useLingui();
  return (
    <DeskDoor
      title={t`What we share with whom`}
      lead={<Trans>Everybody sees what is for everybody, and more where you name them.</Trans>}
    >
      <Readers />
    </DeskDoor>
  );
}

function Readers() {
  const { t } = useLingui();
  const { data, isFirst, failure, again } = useOwn(SharingOverviewDocument, {});
  if (failure && !data) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={5} />;
  const { readers = [], isComplete = true } = data?.sharingOverview ?? {};
  if (readers.length === 0)
    return (
      <EmptyState title={t`Nothing is published yet`}>
        <Trans>What you publish is counted here, for each who sees it.</Trans>
      </EmptyState>
    );
  return (
    <>
      {isComplete ? null : (
        <p>
          <Trans>There is more than is counted here.</Trans>
        </p>
      )}
      <ul className={styles['queue']}>
        {readers.map((reader) => (
          <ReaderItem key={reader.type + reader.id} reader={reader} />
        ))}
      </ul>
    </>
  );
}

function ReaderItem({ reader }: { readonly reader: SharingOverviewQuery['sharingOverview']['readers'][number] }) {
  const who = useReaderWords();
  const kindName = useKindName();
  const { type, id, records, withWithheld, byName, kinds } = reader;
  const name = who(type, id);
  const seenBy = type === 'ANYONE' || type === 'MEMBERS' ? type : (id ?? undefined);
  return (
    <li>
      <h2 dir="auto">{name}</h2>
      <p>
        <Plural value={records} one="sees # record of ours." other="sees # records of ours." />{' '}
        {type === 'OWN' ? (
          <Plural value={byName} one="# is for nobody else." other="# are for nobody else." />
        ) : type === 'NETWORK' || type === 'PARTNER' ? (
          <Plural value={byName} one="# because we named them." other="# because we named them." />
        ) : null}{' '}
        {withWithheld === 0 ? null : (
          <Plural value={withWithheld} one="Of # a part is kept from them." other="Of # a part is kept from them." />
        )}
      </p>
      <p className={styles['quiet']}>
        {kinds.map(({ kind, records: count }) => `${kindName(kind)} ${count}`).join(', ')}
      </p>
      {seenBy === undefined || records === 0 ? null : (
        <Link to="/desk/published" search={{ seenBy }}>
          <Trans>
            Look with their eyes <span className="visually-hidden">{name}</span>
          </Trans>
        </Link>
      )}
    </li>
  );
}
