import { Trans, useLingui } from '@lingui/react/macro';

/** Names the parts of a statement that exist and are not shared with the reader. Nothing where all of it is. */
export function WithheldNote({ withheld }: { readonly withheld: readonly string[] | null | undefined }) {
  const { t, i18n } = useLingui();
  if (!withheld || withheld.length === 0) return null;
  const words: Readonly<Record<string, string>> = {
    title: t`title`,
    description: t`description`,
    action: t`what will be done`,
    quantity: t`amount`,
    unit: t`unit`,
    due: t`day`,
    start: t`beginning`,
    condition: t`condition`,
    receiver: t`to whom it is made`,
    partnership: t`partnership`,
    satisfies: t`the goal it is for`,
    stakeholder: t`the group it is for`,
    stakeholders: t`whom it is for`,
    challenges: t`challenges`,
    beliefs: t`beliefs`,
    sdgs: t`goals of the UN`,
    evidenceLinks: t`links to evidence`,
    method: t`method`,
    value: t`value`,
    name: t`name`,
    summary: t`summary`,
    sectors: t`sectors`,
    region: t`region`,
    location: t`place`,
    identifiers: t`numbers in registers`,
    motivation: t`why it takes part`,
    role: t`what it does there`,
    agenda: t`agenda`,
    outcomes: t`what came of it`,
    attended: t`who came`,
    invited: t`who was invited`,
    results: t`answers`,
    terms: t`what was agreed on`,
    fundingNote: t`who funds it`,
    parties: t`parties`,
    contributions: t`what is put in`,
    benefits: t`benefits`,
    longTermAmbition: t`what it is to grow into`,
    businessModel: t`business model`,
    text: t`text`,
    words: t`words`,
  };
  const list = new Intl.ListFormat(i18n.locale).format(withheld.map((name) => words[name] ?? name));
  return (
    <p>
      <Trans>
        There is more that its author does not share with you: <bdi>{list}</bdi>. Signing in at your own node may show
        it.
      </Trans>
    </p>
  );
}
