import { useLingui } from '@lingui/react/macro';
import { Fact, FactsList, MemberName, MemberText } from '../parts/index.ts';
import { useRegionName } from '../vocabulary/index.ts';
import type { Goal } from './goal-page.tsx';
import styles from './goals.module.css';

/** What sort of goal it is, for whom, and what it rests on. */
export function GoalFacts({ goal }: { readonly goal: Goal }) {
  const { t } = useLingui();
  const regionName = useRegionName();
  const classes = {
    ACT_TO_AVOID_HARM: t`Doing less harm`,
    BENEFIT_STAKEHOLDERS: t`Doing good to somebody`,
    CONTRIBUTE_TO_SOLUTIONS: t`Helping to solve a problem of many`,
  };
  const importances = {
    HIGH: t`They call it essential`,
    MEDIUM: t`They call it good to have`,
    LOW: t`It matters little to them`,
    UNKNOWN: t`They have not been asked`,
  };
  const results = {
    OUTPUT: t`Something made or done`,
    OUTCOME: t`Something that changes for people or planet`,
    LAW_OR_POLICY: t`A law or policy`,
    LOCAL_CAPACITY: t`People on the spot who can do it themselves`,
  };
  const stakeholders = (goal.stakeholders ?? []).filter((one) => one !== null);
  const hidden = (goal.stakeholdersRef ?? []).length - stakeholders.length;
  return (
    <FactsList>
      <Fact name={t`For whom`}>
        {stakeholders.length === 0 && hidden <= 0 ? null : (
          <ul className={styles['plain']}>
            {stakeholders.map(({ id, name, description, language, underserved, region }) => (
              <li key={id} {...(language ? { lang: language } : {})}>
                <strong>
                  <MemberName>{name}</MemberName>
                </strong>
                {region ? `, ${regionName(region)}` : null}
                {underserved ? ` (${t`worse served than others today`})` : null}
                <MemberText clamp={160} lang={language}>
                  {description}
                </MemberText>
              </li>
            ))}
            {hidden > 0 ? <li>{t`a group that is not shared with you`}</li> : null}
          </ul>
        )}
      </Fact>
      <Fact name={t`How much it matters to them`}>{goal.importance ? importances[goal.importance] : null}</Fact>
      <Fact name={t`Sort of impact`}>{goal.abc ? classes[goal.abc] : null}</Fact>
      <Fact name={t`Sort of result`}>{goal.resultKind ? results[goal.resultKind] : null}</Fact>
      <Fact name={t`Challenges it works on`}>
        <Names concepts={goal.challenges} />
      </Fact>
      <Fact name={t`Beliefs it serves`}>
        <Names concepts={goal.beliefs} />
      </Fact>
    </FactsList>
  );
}

function Names({ concepts }: { readonly concepts: Goal['challenges'] }) {
  const known = (concepts ?? []).filter((concept) => concept !== null);
  return (
    <ul className={styles['plain']}>
      {known.map(({ id, label, language }) => (
        <li key={id} {...(language ? { lang: language } : {})}>
          <MemberName>{label}</MemberName>
        </li>
      ))}
    </ul>
  );
}
