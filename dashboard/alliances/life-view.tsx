import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect } from 'react';
import { type TellFacts, useReading } from '../asking/index.ts';
import { Why } from '../lineage/index.ts';
import { Day, EmptyState, ErrorNotice, MemberName, RecordsByIds, Section, Skeleton } from '../parts/index.ts';
import type { Charter } from './charter.ts';
import { GatheringCard } from './gathering-card.tsx';
import { HealthCard } from './health-card.tsx';
import {
  AllianceLifeDocument,
  type AllianceLifeQuery,
  GatheringsDocument,
  HealthChecksDocument,
} from './hub-operations.ts';
import { LifeStages } from './life-stages.tsx';
import { useAllianceRecords } from './use-alliance-records.ts';
import { useRhythmWords } from './words/charter-words.ts';
import { useRoundsWords } from './words/life-words.ts';

const Convergence = lazy(async () => ({ default: (await import('./convergence-part.tsx')).ConvergencePart }));

/** The life of an alliance over time: its stages, its rounds, how it is doing, and whether its beliefs come together. */
export function LifeView({ charter, tell }: { readonly charter: Charter; readonly tell: (name: string) => TellFacts }) {
  const { t } = useLingui();
  const { id } = charter;
  const { data, facts, isFirst, failure, again } = useReading(AllianceLifeDocument, { id });
  const tellLife = tell('life');
  useEffect(() => tellLife(facts), [tellLife, facts]);
  const records = useAllianceRecords(id);
  const life = data?.node?.__typename === 'SharedValueNetwork' ? data.node : undefined;
  const gatherings = records('gatherings');
  const checks = records('healthChecks');
  return (
    <>
      {failure ? <ErrorNotice failure={failure} again={again} /> : null}
      <Section title={t`Stages of its life`}>
        {isFirst ? <Skeleton lines={4} /> : <LifeStages stage={life?.lifeStage} />}
      </Section>
      <Section title={t`Its rounds`}>
        {isFirst ? <Skeleton lines={2} /> : <Rounds charter={charter} rounds={life?.rounds} />}
        {gatherings.isFirst ? (
          <Skeleton lines={4} />
        ) : gatherings.ids.length === 0 ? (
          <EmptyState title={t`No gathering is known`}>
            <Trans>
              Whoever holds one writes it down at their desk: when, with which agenda, who came, and what came of it.
            </Trans>
          </EmptyState>
        ) : (
          <RecordsByIds
            label={t`Gatherings`}
            ids={gatherings.ids}
            total={gatherings.total}
            query={GatheringsDocument}
            rowsOf={({ nodes }) => nodes?.map((node) => (node?.__typename === 'Gathering' ? node : null))}
            onFacts={tell}
          >
            {(gathering) => <GatheringCard gathering={gathering} />}
          </RecordsByIds>
        )}
      </Section>
      <Section title={t`How it is doing`}>
        <p>
          <Trans>
            Now and then members are asked, each by a link that works once and keeps no name. What they answered is
            shown from five answers on, with how far apart they are.
          </Trans>
        </p>
        {checks.isFirst ? (
          <Skeleton lines={3} />
        ) : checks.ids.length === 0 ? (
          <EmptyState title={t`No answers are shown to you`}>
            <Trans>
              Nobody has asked yet, too few have answered, or the answers are for members of the alliance, who see them
              at their own node.
            </Trans>
          </EmptyState>
        ) : (
          <RecordsByIds
            label={t`Rounds of questions`}
            ids={checks.ids}
            total={checks.total}
            query={HealthChecksDocument}
            rowsOf={({ nodes }) => nodes?.map((node) => (node?.__typename === 'HealthCheck' ? node : null))}
            onFacts={tell}
          >
            {(check) => <HealthCard check={check} />}
          </RecordsByIds>
        )}
      </Section>
      <Suspense fallback={null}>
        <Convergence id={id} onFacts={tell('convergence')} />
      </Suspense>
    </>
  );
}

type Life = Extract<NonNullable<AllianceLifeQuery['node']>, { readonly __typename: 'SharedValueNetwork' }>;

function Rounds({ charter, rounds }: { readonly charter: Charter; readonly rounds: Life['rounds'] | undefined }) {
  const words = useRoundsWords();
  const rhythms = useRhythmWords();
  if (!rounds?.value) return null;
  const { value, dueOn, held, cancelled, next, unsaid } = rounds;
  const silent = (unsaid ?? []).filter((round) => round !== null);
  return (
    <p>
      {charter.rhythm ? (
        <>
          <Trans>Its charter says: {rhythms[charter.rhythm].toLocaleLowerCase()}.</Trans>{' '}
        </>
      ) : null}
      {words[value]}{' '}
      {dueOn ? (
        <>
          <Trans>
            Due on <Day on={dueOn} />.
          </Trans>{' '}
        </>
      ) : null}
      {next?.date ? (
        <>
          <Trans>
            Next is <MemberName>{next.title}</MemberName> on <Day on={next.date} />.
          </Trans>{' '}
        </>
      ) : null}
      <Plural value={held ?? 0} _0="None was held so far." one="# was held so far." other="# were held so far." />{' '}
      {cancelled ? <Plural value={cancelled} one="# was cancelled." other="# were cancelled." /> : null}{' '}
      {silent.length > 0 ? (
        <Plural
          value={silent.length}
          one="Of # whose day has passed nobody says whether it was held."
          other="Of # whose day has passed nobody says whether they were held."
        />
      ) : null}{' '}
      <Why finding={rounds} />
    </p>
  );
}
