import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { AnswerFacts } from '../asking/index.ts';
import { type Column, DataTable } from '../parts/index.ts';
import { type BalanceGroup, useGroupNames } from './balance.ts';

/** What the diverging bars show, as a table. */
export function BalanceTable({
  groups,
  facts,
}: {
  readonly groups: readonly BalanceGroup[];
  readonly facts: AnswerFacts | undefined;
}) {
  const { t } = useLingui();
  const nameOf = useGroupNames();
  const columns = useMemo(
    (): readonly Column<BalanceGroup>[] => [
      {
        id: 'sdg',
        header: t`Goal of the UN`,
        value: (group) => {
          const { number, name } = nameOf(group);
          return number === undefined ? name : `${number} ${name}`;
        },
      },
      { id: 'increase', header: t`Goals to increase`, value: ({ increase }) => increase?.goals, isNumber: true },
      { id: 'prevent', header: t`Goals to prevent`, value: ({ prevent }) => prevent?.goals, isNumber: true },
      {
        id: 'increasePromises',
        header: t`Promises to increase`,
        value: ({ increase }) => increase?.commitments,
        isNumber: true,
      },
      {
        id: 'preventPromises',
        header: t`Promises to prevent`,
        value: ({ prevent }) => prevent?.commitments,
        isNumber: true,
      },
    ],
    [t, nameOf],
  );
  return (
    <DataTable
      caption={t`Goals and promises by goals of the UN`}
      columns={columns}
      rows={groups}
      rowId={({ key }) => key ?? 'none'}
      facts={facts}
      fileName="goals-by-sdg"
    />
  );
}
