import { Trans, useLingui } from '@lingui/react/macro';
import { ProofBadge } from '../lineage/index.ts';
import { Fact, FactsList, MemberName, MemberText, SafeLink, Section } from '../parts/index.ts';
import { FreshnessNote, WithheldNote } from '../statements/index.ts';
import { useRegionName, useSectorWords } from '../vocabulary/index.ts';
import { useActorTypeWords, useSizeWords } from './actor-words.ts';
import styles from './organization.module.css';
import type { OrganizationPart } from './organization.ts';
import { PurposePart } from './purpose-part.tsx';

/** Who an organization is: in its own words, by its purpose, and by what its profile says. */
export function AboutView({ actor, tell }: OrganizationPart) {
  const { t } = useLingui();
  const { id, profile, freshness } = actor;
  return (
    <>
      <div className={styles['summary']}>
        <MemberText lang={profile?.language}>{profile?.summary}</MemberText>
      </div>
      <PurposePart did={id} onFacts={tell('purpose')} />
      <Section title={t`What its profile says`}>
        {profile ? (
          <Profile profile={profile} />
        ) : (
          <p>
            <Trans>Its profile cannot be had just now, or is not shared with you.</Trans>
          </p>
        )}
        {freshness ? (
          <p>
            <Trans>What it says of its goals and commitments:</Trans> <FreshnessNote freshness={freshness} />
          </p>
        ) : null}
      </Section>
    </>
  );
}

function Profile({ profile }: { readonly profile: NonNullable<OrganizationPart['actor']['profile']> }) {
  const { t, i18n } = useLingui();
  const types = useActorTypeWords();
  const sizes = useSizeWords();
  const sectorWords = useSectorWords();
  const regionName = useRegionName();
  const { id, name, summary, actorType, sectors, region, sizeClass, legalName, location, webAddress, contactRole } =
    profile;
  return (
    <>
      <FactsList>
        <Fact name={t`Sort of organization`}>{actorType && types[actorType]}</Fact>
        <Fact name={t`Name in its register`}>{legalName ? <MemberName>{legalName}</MemberName> : null}</Fact>
        <Fact name={t`Sector`}>
          {sectors && sectors.length > 0 ? new Intl.ListFormat(i18n.locale).format(sectors.map(sectorWords)) : null}
        </Fact>
        <Fact name={t`Region`}>{region && regionName(region)}</Fact>
        <Fact name={t`Place`}>{location ? <MemberName>{location}</MemberName> : null}</Fact>
        <Fact name={t`People who work there`}>{sizeClass && sizes[sizeClass]}</Fact>
        <Fact name={t`Web site`}>{webAddress ? <SafeLink href={webAddress} /> : null}</Fact>
        <Fact name={t`Whom to ask for`}>{contactRole ? <MemberName>{contactRole}</MemberName> : null}</Fact>
      </FactsList>
      <WithheldNote withheld={profile.withheld} />
      <p>
        <ProofBadge
          id={id}
          shown={{ name, summary, actorType, sectors, region, sizeClass, legalName, location, webAddress, contactRole }}
        />
      </p>
    </>
  );
}
