import { Plural, Trans } from '@lingui/react/macro';
import { Day, MemberName, MemberText, OrganizationLink, Tag } from '../parts/index.ts';
import { useAgeWords } from '../vocabulary/index.ts';
import { AllianceLink } from './alliance-link.tsx';
import styles from './alliances.module.css';
import type { AllianceLineFragment } from './hub-operations.ts';
import { useManagementWords } from './words/charter-words.ts';
import { useStageWords } from './words/life-words.ts';

/** An alliance in a list: what it wants, by which beliefs, who looks after it, and how far it has come. */
export function AllianceCard({ alliance }: { readonly alliance: AllianceLineFragment }) {
  const management = useManagementWords();
  const stages = useStageWords();
  const ages = useAgeWords();
  const { id, name, ambition, language, managementModel, issuer, beliefs, participants, lifeStages, freshness } =
    alliance;
  const newest = lifeStages?.nodes?.[0];
  const members = participants?.totalCount ?? 0;
  return (
    <article className={styles['card']}>
      <h2>
        <AllianceLink id={id} name={name} />
      </h2>
      <div className={styles['tags']}>
        {newest?.stage ? <Tag tone="ACTIVE">{stages[newest.stage]}</Tag> : null}
        <Tag>
          <Plural value={members} one="# member" other="# members" />
        </Tag>
        {freshness?.value && freshness.value !== 'FRESH' ? (
          <Tag tone="OPEN" title={ages[freshness.value].whole}>
            {ages[freshness.value].short}
          </Tag>
        ) : null}
      </div>
      <MemberText lang={language}>{ambition}</MemberText>
      {beliefs && beliefs.length > 0 ? (
        <p className={styles['beliefs']}>
          {beliefs.map((belief) =>
            belief?.label ? (
              <q key={belief.id} dir="auto" {...(belief.language ? { lang: belief.language } : {})}>
                {belief.label}
              </q>
            ) : null,
          )}
        </p>
      ) : null}
      <p className={styles['small']}>
        {issuer ? (
          <Trans>
            Looked after by <OrganizationLink did={issuer.id} name={issuer.profile?.name} />
          </Trans>
        ) : (
          <MemberName>{id}</MemberName>
        )}
        {managementModel ? <>; {management[managementModel].toLocaleLowerCase()}</> : null}
        {newest?.stage && newest.on ? (
          <>
            {'. '}
            <Trans>
              {stages[newest.stage]} since <Day on={newest.on} />
            </Trans>
          </>
        ) : null}
      </p>
    </article>
  );
}
