import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Fact, FactsList, MemberText, Names, OrganizationLink } from '../parts/index.ts';
import styles from './consent-state.module.css';
import type { Proposal } from './proposal-card.tsx';

type Decision = NonNullable<Proposal['decision']>;
type Answered = NonNullable<NonNullable<NonNullable<Proposal['answers']>['nodes']>[number]>;

/** Who has consented, who objects and why, who takes no side, and who is silent: as a bar, and by name. */
export function ConsentState({
  decision,
  answers,
}: {
  readonly decision: Decision;
  readonly answers: readonly (Answered | null)[];
}) {
  const { t, i18n } = useLingui();
  const { consenting, objecting, abstaining, silent, notNotified } = decision;
  const groups = [
    { name: 'consent', title: t`Consent`, of: consenting },
    { name: 'objection', title: t`Object, with a reason`, of: objecting },
    { name: 'abstain', title: t`Take no side`, of: abstaining },
    { name: 'silent', title: t`Have said nothing`, of: silent },
  ].filter(({ of }) => (of?.totalCount ?? 0) > 0);
  const all = groups.reduce((sum, { of }) => sum + (of?.totalCount ?? 0), 0);
  let before = 0;
  const objections = answers.filter((answer) => answer?.verdict === 'OBJECTION');
  const consents = answers.filter((answer) => answer?.verdict === 'CONSENT' && answer.words);
  return (
    <>
      {all === 0 ? null : (
        <svg className={styles['bar']} aria-hidden="true">
          {groups.map(({ name, of }) => {
            const share = ((of?.totalCount ?? 0) / all) * 100;
            const x = before;
            before += share;
            return <rect key={name} data-group={name} x={`${x}%`} width={`${share}%`} height="100%" />;
          })}
        </svg>
      )}
      <FactsList>
        {groups.map(({ name, title, of }) => (
          <Fact key={name} name={`${title}: ${(of?.totalCount ?? 0).toLocaleString(i18n.locale)}`}>
            <span className={styles['mark']} data-group={name} aria-hidden="true" />
            <Names of={of?.nodes} total={of?.totalCount} />
          </Fact>
        ))}
        <Fact name={t`Have not been told yet, by the list of whoever proposed it`}>
          {notNotified && (notNotified.totalCount ?? 0) > 0 ? (
            <Names of={notNotified.nodes} total={notNotified.totalCount} />
          ) : null}
        </Fact>
      </FactsList>
      <Words title={<Trans>Objections, and their reasons</Trans>} answers={objections} />
      <Words title={<Trans>What those who consented added</Trans>} answers={consents} />
    </>
  );
}

function Words({ title, answers }: { readonly title: ReactNode; readonly answers: readonly (Answered | null)[] }) {
  const known = answers.filter((answer) => answer !== null);
  if (known.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul className={styles['words']}>
        {known.map(({ id, issuer, words, language }) => (
          <li key={id}>
            {issuer ? <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> : null}
            {words ? (
              <MemberText lang={language}>{words}</MemberText>
            ) : (
              <p>
                <Trans>The reason is not to be had just now, or not shared with you.</Trans>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
