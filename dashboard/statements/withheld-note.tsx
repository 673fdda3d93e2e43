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
