import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { nameOf, useFactsOfAll, useReading } from '../asking/index.ts';
import { EvidenceBadge, ProofBadge } from '../lineage/index.ts';
import {
  AnswerNote,
  Day,
  EmptyState,
  ErrorNotice,
  Fact,
  FactsList,
  MemberText,
  Names,
  Page,
  SafeLink,
  Section,
  Skeleton,
} from '../parts/index.ts';
import { GoalLink, WithheldNote } from '../statements/index.ts';
import { DirectionTag } from '../vocabulary/index.ts';
import { AllianceLink } from './alliance-link.tsx';
import styles from './charter.module.css';
import { PartnershipDocument } from './hub-operations.ts';
import type { Partnership } from './partnership.ts';
import { PhasePart } from './phase-part.tsx';
import { partnershipRoute } from './route.ts';
import { useFundingWords } from './words/partnership-words.ts';

const PartnershipWork = lazy(async () => ({ default: (await import('./partnership-work.tsx')).PartnershipWork }));

export const lazyPartnershipRoute = createLazyRoute('/partnerships/$id')({ component: PartnershipPage });

/** One partnership: who works together on what, in which phase, by which plans; and for its parties, what each has of it. */
function PartnershipPage() {
  const { t } = useLingui();
  const { id } = partnershipRoute.useParams();
  const { data, facts, isFirst, failure, again } = useReading(PartnershipDocument, { id });
  const [together, tell] = useFactsOfAll();
  const tellPage = tell('partnership');
  useEffect(() => tellPage(facts), [tellPage, facts]);
  const partnership = data?.node?.__typename === 'Partnership' ? data.node : undefined;
  const issuer = nameOf(id.slice(0, id.indexOf('/')));
  return (
    <Page
      title={partnership?.title ?? t`Partnership of ${issuer}`}
      lead={
        partnership ? (
          <>
            <Names of={[partnership.issuer, ...(partnership.parties ?? [])]} />{' '}
            <EvidenceBadge id={id} value={partnership.evidence?.value} />
          </>
        ) : undefined
      }
    >
      <AnswerNote facts={together} />
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={6} />
      ) : !partnership || partnership.withdrawn ? (
        <EmptyState title={t`This partnership is not to be seen here`}>
          <Trans>
            It is shared with its parties alone, it was withdrawn, or the address was shortened on its way. Its parties
            see it at their own node. <Link to="/alliances">Alliances</Link> lead to those that are open.
          </Trans>
        </EmptyState>
      ) : (
        <>
          <div className={styles['wish']}>
            <MemberText lang={partnership.language} clamp={600}>
              {partnership.purpose}
            </MemberText>
          </div>
          <PhasePart partnership={partnership} />
          <Agreed partnership={partnership} />
          <Suspense fallback={<Skeleton lines={6} />}>
            <PartnershipWork id={id} tell={tell} />
          </Suspense>
        </>
      )}
    </Page>
  );
}

function Agreed({ partnership }: { readonly partnership: Partnership }) {
  const { t } = useLingui();
  const funding = useFundingWords();
  const { id, title, purpose, terms, language, fundingOrigin, fundingNote, start, reviewDate, end, contractUrl } =
    partnership;
  const { network, networkRef, goals, withheld } = partnership;
  const known = (goals ?? []).filter((goal) => goal !== null);
  return (
    <Section title={t`What the parties agreed on`}>
      <MemberText lang={language} clamp={600}>
        {terms}
      </MemberText>
      <FactsList>
        <Fact name={t`In the alliance`}>
          {networkRef ? <AllianceLink id={networkRef.id} name={network?.name} /> : null}
        </Fact>
        <Fact name={t`Begins`}>{start ? <Day on={start} /> : null}</Fact>
        <Fact name={t`Looked at again together`}>{reviewDate ? <Day on={reviewDate} /> : null}</Fact>
        <Fact name={t`Ends`}>{end ? <Day on={end} /> : null}</Fact>
        <Fact name={t`Where the money comes from`}>
          {fundingOrigin ? (
            <>
              {funding[fundingOrigin]}
              <MemberText lang={language}>{fundingNote}</MemberText>
            </>
          ) : null}
        </Fact>
        <Fact name={t`Contract`}>{contractUrl ? <SafeLink href={contractUrl} /> : null}</Fact>
      </FactsList>
      {known.length > 0 ? (
        <>
          <h3>
            <Trans>Goals it works for</Trans>
          </h3>
          <ul className={styles['goals']}>
            {known.map((goal) => (
              <li key={goal.id}>
                <DirectionTag direction={goal.direction} /> <GoalLink id={goal.id} title={goal.title} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className={styles['small']}>
        <Trans>A statement of intent: what binds in law stands in a contract, if there is one.</Trans>
      </p>
      <WithheldNote withheld={withheld} />
      <p>
        <ProofBadge
          id={id}
          shown={{ title, purpose, terms, fundingOrigin, fundingNote, start, reviewDate, end, contractUrl }}
        />
      </p>
    </Section>
  );
}
