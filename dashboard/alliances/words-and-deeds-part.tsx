import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type Column, DataTable, Day } from '../parts/index.ts';
import styles from './judged.module.css';
import { Judged } from './judged.tsx';
import { QuarterLines } from './quarter-lines.tsx';
import { quarterName } from './quarters.ts';
import type { AllianceAmongUs } from './use-among-us.ts';
import { useWordsAndDeedsWords } from './words/among-us-words.ts';

type WordsAndDeeds = NonNullable<AllianceAmongUs['wordsAndDeeds']>;
type Quarter = NonNullable<WordsAndDeeds['quarters']>[number];

/** Whether an alliance still does what it says: words and deeds as two lines, quarter by quarter, with changes of the charter. */
export function WordsAndDeedsPart({ finding }: { readonly finding: WordsAndDeeds }) {
  const { t } = useLingui();
  const words = useWordsAndDeedsWords();
  const columns = useColumns();
  const quarters = (finding.quarters ?? []).filter(({ members }) => (members ?? 0) > 0);
  const changes = quarters.flatMap(({ charterChanges }) => charterChanges ?? []);
  const isDrawn = quarters.some(({ words: said, deeds }) => said !== null || deeds !== null);
  return (
    <Judged title={t`Words and deeds`} finding={finding}>
      {finding.value ? <p className={styles['question']}>{words[finding.value]}</p> : null}
      {isDrawn ? (
        <QuarterLines
          quarters={quarters.map(({ quarter }) => quarter ?? '')}
          lines={[
            { name: t`Words: members who stand by the charter or a belief`, values: quarters.map((one) => one.words) },
            { name: t`Deeds: members of whom something is recorded`, values: quarters.map(({ deeds }) => deeds) },
          ]}
          marks={Object.fromEntries(
            quarters.flatMap(({ quarter, charterChanges }) =>
              quarter && charterChanges && charterChanges.length > 0 ? [[quarter, t`charter`]] : [],
            ),
          )}
          rests={quarters.flatMap(({ quarter, isPaused }) => (isPaused && quarter ? [quarter] : []))}
        />
      ) : null}
      {changes.length > 0 ? (
        <p className={styles['small']}>
          <Trans>The charter was written anew on:</Trans>{' '}
          {changes.map(({ version, on }, at) => (
            <span key={version}>
              {at > 0 ? ', ' : ''}
              <Day on={on} />
            </span>
          ))}
        </p>
      ) : null}
      {quarters.length > 0 ? (
        <details>
          <summary>
            <Trans>Quarter by quarter, as a table</Trans>
          </summary>
          <DataTable
            caption={t`Words and deeds, by quarter`}
            columns={columns}
            rows={quarters}
            rowId={({ quarter }) => quarter ?? ''}
            facts={undefined}
          />
        </details>
      ) : null}
    </Judged>
  );
}

function useColumns(): readonly Column<Quarter>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: 'quarter',
        header: t`Quarter`,
        value: ({ quarter }) => quarter,
        cell: ({ quarter, isPaused }) => (
          <>
            {quarterName(quarter)}
            {isPaused ? <> {t`(rested)`}</> : null}
          </>
        ),
      },
      {
        id: 'words',
        header: t`Stand by the words`,
        value: ({ affirming }) => affirming,
        cell: ({ affirming, members }) =>
          affirming === null
            ? '–'
            : t`${affirming} of ${plural(members ?? 0, { one: '# member', other: '# members' })}`,
        isNumber: true,
      },
      {
        id: 'deeds',
        header: t`Did something`,
        value: ({ active }) => active,
        cell: ({ active, members }) =>
          active === null ? '–' : t`${active} of ${plural(members ?? 0, { one: '# member', other: '# members' })}`,
        isNumber: true,
      },
      { id: 'newGoals', header: t`New goals`, value: ({ newGoals }) => newGoals, isNumber: true },
      { id: 'newPromises', header: t`New promises`, value: ({ newPromises }) => newPromises, isNumber: true },
      { id: 'renewed', header: t`Renewed promises`, value: ({ renewedPromises }) => renewedPromises, isNumber: true },
      { id: 'due', header: t`Promises due`, value: ({ duePromises }) => duePromises, isNumber: true },
      { id: 'kept', header: t`Of these kept`, value: ({ keptPromises }) => keptPromises, isNumber: true },
      { id: 'reports', header: t`Reports`, value: ({ reports }) => reports, isNumber: true },
      { id: 'contributions', header: t`Contributions`, value: ({ contributions }) => contributions, isNumber: true },
    ],
    [t],
  );
}
