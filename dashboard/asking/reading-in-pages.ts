import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { type AnswerFacts, factsOf, togetherOf } from './answer.ts';
import { usePulse } from './changes.ts';
import { rememberNames } from './names.ts';
import { useClients } from './place-context.tsx';
import { type Reading, useReading } from './reading.ts';

/** A page of a list as the API gives it. */
export type PageOf<Row> = {
  readonly nodes: readonly (Row | null)[] | null;
  readonly totalCount?: number | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** A list that somebody takes page after page into one table. */
export type ReadingInPages<Row> = Omit<Reading<unknown>, 'data'> & {
  /** All rows that are there so far, each once. */
  readonly rows: readonly Row[];
  readonly total: number | undefined;
  /** Asks for the next page; undefined where there is none. */
  readonly more: (() => void) | undefined;
  readonly isAskingMore: boolean;
};

type Further<Row> = {
  readonly key: string;
  readonly pages: readonly { readonly page: PageOf<Row>; readonly facts: AnswerFacts }[];
};

/**
 * Asks for a list page by page, for tables that sort and are taken along as a whole. All pages that are there are asked again when the network
 * has changed.
 *
 * @param rowId the same for the same row: a row that has moved from one page to the other is shown once
 * @example const { rows, more } = useReadingInPages(OrganizationsDocument, { first: 50 }, ({ actors }) => actors, ({ id }) => id);
 */
export function useReadingInPages<Data, Variables extends AnyVariables & object, Row>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pageOf: (data: Data) => PageOf<Row> | null | undefined,
  rowId: (row: Row) => string,
): ReadingInPages<Row> {
  const { reading: client } = useClients();
  const first = useReading(query, variables);
  const pulse = usePulse();
  const key = JSON.stringify(variables);
  const [further, setFurther] = useState<Further<Row>>({ key, pages: [] });
  const [isAskingMore, setAsking] = useState(false);
  const pages = further.key === key ? further.pages : [];
  const latest = useRef({ pageOf, pages, variables, key });
  latest.current = { pageOf, pages, variables, key };
  const firstPage = first.data && pageOf(first.data);
  const last = pages.at(-1)?.page ?? firstPage;

  const ask = useCallback(
    async (after: string) => {
      const answer = await client
        .query(query, { ...latest.current.variables, after } as Variables, { requestPolicy: 'network-only' })
        .toPromise();
      const page = answer.data ? latest.current.pageOf(answer.data) : undefined;
      rememberNames(answer.data);
      return page ? { page, facts: factsOf(answer.extensions, answer.error) } : undefined;
    },
    [client, query],
  );
  const more = useCallback(
    async (after: string) => {
      const { key: asked, pages: before } = latest.current;
      setAsking(true);
      const next = await ask(after);
      setAsking(false);
      if (next && latest.current.key === asked) setFurther({ key: asked, pages: [...before, next] });
    },
    [ask],
  );
  const lastPulse = useRef(pulse);
  useEffect(() => {
    if (lastPulse.current === pulse) return;
    lastPulse.current = pulse;
    const { pages: before, key: asked } = latest.current;
    const cursors = before.map(({ page }) => page);
    if (cursors.length === 0) return;
    void (async () => {
      const renewed: Further<Row>['pages'][number][] = [];
      for (const after of [firstPage, ...cursors.slice(0, -1)]) {
        const next = after?.pageInfo.endCursor ? await ask(after.pageInfo.endCursor) : undefined;
        if (!next) return;
        renewed.push(next);
      }
      if (latest.current.key === asked) setFurther({ key: asked, pages: renewed });
    })();
  }, [pulse, ask, firstPage]);

  const rows = useMemo(() => {
    const all = [firstPage, ...pages.map(({ page }) => page)].flatMap((page) => page?.nodes ?? []);
    return [...new Map(all.filter((row) => row !== null).map((row) => [rowId(row), row])).values()];
  }, [firstPage, pages, rowId]);
  const facts = useMemo(() => togetherOf([first.facts, ...pages.map((one) => one.facts)]), [first.facts, pages]);
  const endCursor = last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null;
  return {
    rows,
    total: firstPage?.totalCount ?? undefined,
    more: endCursor === null ? undefined : () => void more(endCursor),
    isAskingMore,
    facts,
    isFirst: first.isFirst,
    isRenewing: first.isRenewing,
    failure: first.failure,
    again: first.again,
  };
}
