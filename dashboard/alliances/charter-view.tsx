import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { TellFacts } from '../asking/index.ts';
import { ProofBadge } from '../lineage/index.ts';
import { Fact, FactsList, MemberText, Moment, OrganizationLink, SafeLink, Section } from '../parts/index.ts';
import { FreshnessNote, GoalLink, WithheldNote } from '../statements/index.ts';
import { DirectionTag } from '../vocabulary/index.ts';
import { AllianceLink } from './alliance-link.tsx';
import styles from './charter.module.css';
import type { Charter } from './charter.ts';
import { SplitPart } from './split-part.tsx';
import {
  useAdmissionRuleWords,
  useAudienceWords,
  useGateWords,
  useManagementWords,
  usePackWords,
  useRhythmWords,
} from './words/charter-words.ts';

/** What an alliance wants, believes and has agreed on: all parts of its charter. */
export function CharterView({
  charter,
  tell,
}: {
  readonly charter: Charter;
  readonly tell: (name: string) => TellFacts;
}) {
  const { t } = useLingui();
  const { id, ambition, meaning, language, disclaimer, freshness, issuedAt } = charter;
  return (
    <>
      <div className={styles['wish']}>
        <MemberText lang={language} clamp={600}>
          {ambition}
        </MemberText>
      </div>
      {meaning ? (
        <Section title={t`What it means to those who take part`}>
          <MemberText lang={language} clamp={600}>
            {meaning}
          </MemberText>
        </Section>
      ) : null}
      <Beliefs charter={charter} />
      <Goals charter={charter} />
      <Section title={t`How it works`}>
        <HowItWorks charter={charter} />
      </Section>
      <Section title={t`What it is not`}>
        <p>
          <Trans>
            It is no legal body, and nobody in it answers for anybody else. Advice given in it binds nobody.
          </Trans>
        </p>
        <MemberText lang={language}>{disclaimer}</MemberText>
      </Section>
      <SplitPart id={id} onFacts={tell('split')} />
      <Section title={t`Where this comes from`}>
        <p>
          <Trans>
            The charter as it was issued <Moment at={issuedAt} />.
          </Trans>{' '}
          <FreshnessNote freshness={freshness} />
        </p>
        <p>
          <ProofBadge id={id} shown={shownOf(charter)} />
        </p>
        <WithheldNote withheld={charter.withheld} />
      </Section>
    </>
  );
}

function Beliefs({ charter: { beliefs } }: { readonly charter: Charter }) {
  const { t } = useLingui();
  if (!beliefs || beliefs.length === 0) return null;
  return (
    <Section title={t`What its members believe`}>
      <ul className={styles['beliefs']}>
        {beliefs.map((belief, at) =>
          belief ? (
            <li key={belief.id}>
              <h3 dir="auto" {...(belief.language ? { lang: belief.language } : {})}>
                {belief.label ?? t`A belief whose words cannot be had just now`}
              </h3>
              <MemberText lang={belief.language}>{belief.definition}</MemberText>
              {belief.issuer ? (
                <p className={styles['small']}>
                  <Trans>
                    Put into words by <OrganizationLink did={belief.issuer.id} name={belief.issuer.profile?.name} />
                  </Trans>
                </p>
              ) : null}
            </li>
          ) : (
            <li key={`hidden ${at}`}>
              <p>
                <Trans>A belief that is not shared with you, or not known here.</Trans>
              </p>
            </li>
          ),
        )}
      </ul>
    </Section>
  );
}

function Goals({ charter: { goals } }: { readonly charter: Charter }) {
  const { t } = useLingui();
  if (!goals || goals.length === 0) return null;
  const known = goals.filter((goal) => goal !== null);
  const hidden = goals.length - known.length;
  return (
    <Section title={t`Goals that it has made its own`}>
      <ul className={styles['goals']}>
        {known.map((goal) => (
          <li key={goal.id}>
            <DirectionTag direction={goal.direction} /> <GoalLink id={goal.id} title={goal.title} />
            {goal.issuer ? (
              <span className={styles['small']}>
                {' '}
                <OrganizationLink did={goal.issuer.id} name={goal.issuer.profile?.name} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <p className={styles['small']}>
          <Plural value={hidden} one="One more is not shared with you." other="# more are not shared with you." />
        </p>
      ) : null}
    </Section>
  );
}

function HowItWorks({ charter }: { readonly charter: Charter }) {
  const { t, i18n } = useLingui();
  const management = useManagementWords();
  const admission = useAdmissionRuleWords();
  const rhythms = useRhythmWords();
  const audiences = useAudienceWords();
  const packs = usePackWords();
  const gates = useGateWords();
  const { issuer, managementModel, admissionRule, sponsorsNeeded, decisionRule, rhythm, gate, language } = charter;
  const { defaultAudience, postRetentionDays, splitFrom, splitFromRef, origin } = charter;
  return (
    <FactsList>
      <Fact name={t`Looked after by`}>
        {issuer ? <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> : null}
      </Fact>
      <Fact name={t`How it is run`}>{managementModel && management[managementModel]}</Fact>
      <Fact name={t`How one becomes a member`}>
        {admissionRule ? (
          <>
            {admission[admissionRule]}
            {admissionRule === 'SPONSORED' ? (
              <>
                {': '}
                <Plural value={sponsorsNeeded ?? 2} one="# member" other="# members" />
              </>
            ) : null}
          </>
        ) : null}
      </Fact>
      <Fact name={t`How it decides`}>
        {decisionRule ? (
          <>
            <Trans>By consent: no reasoned objection stands.</Trans>{' '}
            {decisionRule.quorum === null ? null : (
              <Trans>Of those asked, {percent(decisionRule.quorum, i18n.locale)} have to consent.</Trans>
            )}{' '}
            {decisionRule.minimumDays === null ? null : (
              <Plural
                value={decisionRule.minimumDays}
                one="They have # working day at least."
                other="They have # working days at least."
              />
            )}
          </>
        ) : null}
      </Fact>
      <Fact name={t`When no decision comes`}>
        {decisionRule?.deadlock ? <MemberText lang={language}>{decisionRule.deadlock}</MemberText> : null}
      </Fact>
      <Fact name={t`How often it meets`}>{rhythm && rhythms[rhythm]}</Fact>
      <Fact name={t`Before a partnership acts`}>
        {gate ? (
          <Trans>
            A plan of all parties is {gates[gate.collectivePlan ?? 'REQUIRED']}, a plan of each party is{' '}
            {gates[gate.individualPlans ?? 'REQUIRED']}.
          </Trans>
        ) : null}
      </Fact>
      <Fact name={t`To whom members show what they publish for it`}>
        {defaultAudience ? (
          <>
            {audiences[defaultAudience]}. <Trans>Each decides for itself.</Trans>
          </>
        ) : null}
      </Fact>
      <Fact name={t`What is said at its roundtable is kept for`}>
        {postRetentionDays ? <Plural value={postRetentionDays} one="# day" other="# days" /> : null}
      </Fact>
      <Fact name={t`Split from`}>
        {splitFromRef ? <AllianceLink id={splitFromRef.id} name={splitFrom?.name} /> : null}
      </Fact>
      <Fact name={t`It existed before, as`}>{origin ? <SafeLink href={origin} /> : null}</Fact>
      <Fact name={t`What it uses beside the core`}>
        {charter.packs && charter.packs.length > 0
          ? new Intl.ListFormat(i18n.locale).format(charter.packs.map((pack) => packs[pack]))
          : null}
      </Fact>
    </FactsList>
  );
}

function percent(value: number, locale: string): string {
  return (value / 100).toLocaleString(locale, { style: 'percent' });
}

/** What the page shows of the record itself, for the check of its proof. */
function shownOf({
  name,
  ambition,
  meaning,
  managementModel,
  admissionRule,
  sponsorsNeeded,
  rhythm,
  defaultAudience,
  packs,
  postRetentionDays,
  origin,
  disclaimer,
}: Charter) {
  return {
    name,
    ambition,
    meaning,
    managementModel,
    admissionRule,
    sponsorsNeeded,
    rhythm,
    defaultAudience,
    packs,
    postRetentionDays,
    origin,
    disclaimer,
  };
}
