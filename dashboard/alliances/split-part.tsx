import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { type TellFacts, useReading } from '../asking/index.ts';
import { Why } from '../lineage/index.ts';
import { Day, Fact, FactsList, Names, Section } from '../parts/index.ts';
import { AllianceLink } from './alliance-link.tsx';
import { AllianceSplitDocument } from './hub-operations.ts';
import { useSplitWords } from './words/life-words.ts';

/** How far an alliance has split into others, and who goes on with which. Nothing where it has not. */
export function SplitPart({ id, onFacts }: { readonly id: string; readonly onFacts: TellFacts }) {
  const { t } = useLingui();
  const words = useSplitWords();
  const { data, facts } = useReading(AllianceSplitDocument, { id });
  useEffect(() => onFacts(facts), [onFacts, facts]);
  const split = data?.node?.__typename === 'SharedValueNetwork' ? data.node.split : undefined;
  if (!split?.value || split.value === 'NOT_SPLIT') return null;
  return (
    <Section title={t`Going on as several alliances`}>
      <p>
        {split.since ? (
          <Trans>
            Since <Day on={split.since} /> there are other charters that were split from this one. Nobody is taken
            along: each member chooses.
          </Trans>
        ) : null}{' '}
        {words[split.value]} <Why finding={split} />
      </p>
      <FactsList>
        {(split.charters ?? []).map(({ charter, members, waiting }) =>
          charter ? (
            <Fact key={charter.id} name={t`Going on with`}>
              <AllianceLink id={charter.id} name={charter.name} />{' '}
              <Plural value={members?.totalCount ?? 0} _0="(nobody yet)" one="(# member)" other="(# members)" />
              <br />
              <Names of={members?.nodes} total={members?.totalCount} />
              {waiting && (waiting.totalCount ?? 0) > 0 ? (
                <>
                  <br />
                  <Trans>
                    Waiting for its steward: <Names of={waiting.nodes} total={waiting.totalCount} />
                  </Trans>
                </>
              ) : null}
            </Fact>
          ) : null,
        )}
        <Fact name={t`Staying with this one`}>{named(split.staying)}</Fact>
        <Fact name={t`Have left`}>{named(split.left)}</Fact>
        <Fact name={t`Have not chosen yet`}>{named(split.notChosen)}</Fact>
      </FactsList>
    </Section>
  );
}

type Connection = {
  readonly totalCount?: number | null;
  readonly nodes: Parameters<typeof Names>[0]['of'];
};

function named(connection: Connection | null | undefined) {
  return connection && (connection.totalCount ?? 0) > 0 ? (
    <Names of={connection.nodes} total={connection.totalCount} />
  ) : null;
}
