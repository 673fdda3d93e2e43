import { type ReactNode, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import type { TellFacts } from '../asking/index.ts';
import { type ListPage, PagedList, Section } from '../parts/index.ts';

type Variables = { readonly did: string; readonly first: number; readonly after?: string | null };

/** One list of an organization under its heading, page after page, with what is said where there is nothing. */
export function OwnedList<Data, Row extends { readonly id: string }>({
  title,
  note,
  ...list
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly query: TypedDocumentNode<Data, Variables>;
  /** Kept the same between renders. */
  readonly variables: Omit<Variables, 'after'>;
  readonly pageOf: (data: Data) => ListPage<Row> | null | undefined;
  readonly empty: ReactNode;
  readonly onFacts: TellFacts;
  readonly children: (row: Row) => ReactNode;
}) {
  const [pages, setPages] = useState(1);
  return (
    <Section title={title}>
      {note}
      <PagedList label={title} rowId={({ id }) => id} pages={pages} onMore={setPages} {...list} />
    </Section>
  );
}
