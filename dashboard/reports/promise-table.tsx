import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { AnswerFacts } from '../asking/index.ts';
import { useEvidenceWords } from '../lineage/index.ts';
import { type Column, DataTable, Day, OrganizationLink } from '../parts/index.ts';
import { CommitmentLink, Done } from '../statements/index.ts';
import { useStatusWords } from '../vocabulary/index.ts';
import type { PromiseRowFragment } from './hub-operations.ts';

/** Promises as a table: who promised whom what by when, how it stands, and what the other side says. */
export function PromiseTable({
  caption,
  rows,
  total,
  facts,
  fileName,
}: {
  readonly caption: string;
  readonly rows: readonly PromiseRowFragment[];
  readonly total?: number | null | undefined;
  readonly facts: AnswerFacts | undefined;
  readonly fileName: string;
}) {
  const { t } = useLingui();
  const statuses = useStatusWords();
  const evidences = useEvidenceWords();
  const columns = useMemo(
    (): readonly Column<PromiseRowFragment>[] => [
      {
        id: 'what',
        header: t`What`,
        value: ({ title, id }) => title ?? id,
        cell: ({ id, title, issuer }) => <CommitmentLink id={id} title={title} by={issuer?.profile?.name} />,
      },
      {
        id: 'by',
        header: t`By`,
        value: ({ issuer }) => issuer?.profile?.name ?? issuer?.id,
        cell: ({ issuer }) => (issuer ? <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> : '–'),
      },
      {
        id: 'to',
        header: t`To`,
        value: ({ receiver }) => receiver?.profile?.name ?? receiver?.id,
        cell: ({ receiver }) => (receiver ? <OrganizationLink did={receiver.id} name={receiver.profile?.name} /> : '–'),
      },
      { id: 'due', header: t`Due`, value: ({ due }) => due, cell: ({ due }) => (due ? <Day on={due} /> : '–') },
      {
        id: 'done',
        header: t`Done so far`,
        value: ({ status }) => (status?.fraction == null ? null : Number(status.fraction)),
        cell: (row) => <Done status={row.status} promised={row} />,
      },
      {
        id: 'stands',
        header: t`How it stands`,
        value: ({ status }) => status?.value && statuses[status.value].short,
      },
      {
        id: 'other',
        header: t`Other side`,
        value: ({ evidence }) => (evidence?.value ? evidences[evidence.value].short : t`Nobody is named`),
      },
      ...(['amount', 'quantity', 'unit'] as const).map(
        (name): Column<PromiseRowFragment> => ({
          id: name,
          header: { amount: t`Amount done`, quantity: t`Amount promised`, unit: t`Unit` }[name],
          value: ({ status, ...row }) => {
            const value = status?.[name] ?? (name === 'amount' ? null : row[name]);
            return value == null || name === 'unit' ? value : Number(value);
          },
          isOnlyInFiles: true,
        }),
      ),
      { id: 'licence', header: t`Licence`, value: ({ record }) => record?.licence, isOnlyInFiles: true },
      { id: 'id', header: t`Record`, value: ({ id }) => id, isOnlyInFiles: true },
    ],
    [t, statuses, evidences],
  );
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      facts={facts}
      fileName={fileName}
      total={total}
    />
  );
}
