import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect } from 'react';
import { useReading } from '../asking/index.ts';
import { Why } from '../lineage/index.ts';
import { EmptyState, ErrorNotice, Fact, FactsList, Section, Skeleton } from '../parts/index.ts';
import { useKindWords } from '../vocabulary/index.ts';
import { OrganizationOpennessDocument, type OrganizationOpennessQuery } from './hub-operations.ts';
import styles from './organization.module.css';
import type { OrganizationPart } from './organization.ts';

const Activity = lazy(async () => ({ default: (await import('./activity-part.tsx')).ActivityPart }));

type Transparency = NonNullable<NonNullable<OrganizationOpennessQuery['actor']>['transparency']>;

/** How open an organization is about what it does, what it keeps back, and for those concerned what is recorded of it over time. */
export function OpennessView({ actor: { id }, tell }: OrganizationPart) {
  const { t } = useLingui();
  const { data, facts, isFirst, failure, again } = useReading(OrganizationOpennessDocument, { did: id });
  const tellOpenness = tell('openness');
  useEffect(() => tellOpenness(facts), [tellOpenness, facts]);
  const transparency = data?.actor?.transparency;
  if (failure) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={5} />;
  return (
    <>
      {transparency ? (
        <>
          <Section title={t`How much of what it says can be checked`}>
            <Counts transparency={transparency} />
          </Section>
          <Section title={t`What it keeps back from you`}>
            <KeptBack withheld={transparency.withheld ?? []} />
          </Section>
        </>
      ) : (
        <EmptyState title={t`It cannot be told`}>
          <Trans>It takes no part here any more, or nothing of it may be seen.</Trans>
        </EmptyState>
      )}
      <Suspense fallback={null}>
        <Activity did={id} onFacts={tell('activity')} />
      </Suspense>
    </>
  );
}

/** Numbers in sentences, never a score. */
function Counts({ transparency }: { readonly transparency: Transparency }) {
  const { t } = useLingui();
  const { reports, reportsWithEvidence, reportsUndisclosed, withRhythm, inRhythm } = transparency;
  const { namingOthers, confirmed, namedByOthers, answered } = transparency;
  return (
    <>
      <FactsList>
        <Fact name={t`Reports that lead to where they can be checked`}>
          <Of part={reportsWithEvidence} whole={reports} />
          {reportsUndisclosed ? (
            <span className={styles['small']}>
              {' '}
              <Plural value={reportsUndisclosed} one="(of # it cannot be told)" other="(of # it cannot be told)" />
            </span>
          ) : null}
        </Fact>
        <Fact name={t`Statements reported on in the rhythm that it named`}>
          <Of part={inRhythm} whole={withRhythm} />
        </Fact>
        <Fact name={t`Statements about others that they have confirmed`}>
          <Of part={confirmed} whole={namingOthers} />
        </Fact>
        <Fact name={t`Statements of others about it that it has answered`}>
          <Of part={answered} whole={namedByOthers} />
        </Fact>
      </FactsList>
      <p className={styles['small']}>
        <Trans>
          A link is no proof, and nobody follows it here. To keep back what concerns others is right, and who says
          little has little to prove.
        </Trans>{' '}
        <Why finding={transparency} />
      </p>
    </>
  );
}

function Of({ part, whole }: { readonly part: number | null; readonly whole: number | null }) {
  if (!whole) return <Trans>There are none yet</Trans>;
  return (
    <Trans>
      {part ?? 0} of {whole}
    </Trans>
  );
}

function KeptBack({ withheld }: { readonly withheld: NonNullable<Transparency['withheld']> }) {
  const kinds = useKindWords();
  const kept = withheld.filter(({ fields }) => (fields ?? 0) > 0);
  if (kept.length === 0)
    return (
      <p>
        <Trans>
          Of what it lets you see, it keeps nothing back. What it shows to others only is not even counted here: nobody
          can tell you that there is any.
        </Trans>
      </p>
    );
  return (
    <>
      <p>
        <Trans>Some parts of what it says are for others only. That is its right; this is how much:</Trans>
      </p>
      <ul>
        {kept.map(({ kind, records, fields }) => (
          <li key={kind}>
            {kinds(kind ?? '')}
            {': '}
            <Plural value={fields ?? 0} one="# part" other="# parts" />{' '}
            <Plural value={records ?? 0} one="in # record" other="in # records" />
          </li>
        ))}
      </ul>
    </>
  );
}
