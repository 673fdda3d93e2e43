import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useAudienceWords } from './audience-words.ts';
import styles from './desk.module.css';
import { ImportFaults } from './import-faults.tsx';
import type { ImportResult } from './import-file.ts';
import { ImportRows } from './import-rows.tsx';

/** What would be written, row by row and for whom, with the second step; or what was written. */
export function ImportOutcome({
  kind,
  result,
  skipsFaults,
  isBusy,
  onWrite,
}: {
  readonly kind: string;
  readonly result: ImportResult;
  /** Whether rows with faults are to be left out. */
  readonly skipsFaults: boolean;
  readonly isBusy: boolean;
  readonly onWrite: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [result]);
  const { written, planned, faultCount } = result;
  const changes = result.new + result.revised + result.audienceChanged;
  const mayWrite = !written && (faultCount === 0 || skipsFaults);
  const forEverybody = planned.some(({ audience }) => audience === 'PUBLIC');
  return (
    <div className={styles['outcome']}>
      <h3 ref={heading} tabIndex={-1}>
        {written ? <Trans>What was written</Trans> : <Trans>What would be written</Trans>}
      </h3>
      {written ? (
        <div className={styles['panel']} data-kind="good" role="status">
          <p>
            <Plural value={changes} one="# record was written." other="# records were written." />{' '}
            <Trans>In a moment the network shows them to those whom you chose.</Trans>
          </p>
          <Link to="/desk/published" search={{ kind }}>
            <Trans>See them among what is published</Trans>
          </Link>
        </div>
      ) : null}
      {faultCount === 0 ? null : <ImportFaults result={result} skipsFaults={skipsFaults} />}
      {result.rows === 0 ? null : (
        <>
          <Counts result={result} />
          <ImportRows result={result} />
        </>
      )}
      {!mayWrite ? null : changes === 0 ? (
        <p>
          <Trans>All of it is here already: there is nothing to write.</Trans>
        </p>
      ) : (
        <div className={styles['panel']}>
          {forEverybody ? (
            <p>
              <Trans>Some of it is for everybody: anybody on the internet, for good, as others may copy it.</Trans>
            </p>
          ) : null}
          <button type="button" data-kind="main" disabled={isBusy} onClick={onWrite}>
            <Plural value={changes} one="Write this record" other="Write these # records" />
          </button>
        </div>
      )}
    </div>
  );
}

/** So many of each sort, and for whom. */
function Counts({ result }: { readonly result: ImportResult }) {
  const { t } = useLingui();
  const words = useAudienceWords();
  const { planned, rows } = result;
  const shown: readonly (readonly [number, string])[] = [
    [result.new, t`new`],
    [result.revised, t`revised`],
    [result.audienceChanged, t`shown to others than before`],
    [result.unchanged, t`as they are already`],
    [result.skipped, t`with faults`],
  ];
  const audiences = [...new Set(planned.flatMap(({ audience }) => (audience ? [audience] : [])))];
  return (
    <>
      <p>
        <Plural value={rows} one="# row:" other="# rows:" />{' '}
        {shown
          .filter(([count]) => count > 0)
          .map(([count, what]) => `${count} ${what}`)
          .join(', ')}
        .
      </p>
      {audiences.length === 0 ? null : (
        <p>
          {planned.length < rows ? <Trans>Of the first {planned.length} rows:</Trans> : <Trans>Who sees them:</Trans>}{' '}
          {audiences
            .map((audience) => {
              const count = planned.filter((row) => row.audience === audience).length;
              return `${count} ${words({ audience, networks: [], partners: [] })}`;
            })
            .join(', ')}
          .
        </p>
      )}
    </>
  );
}
