import { useLingui } from '@lingui/react/macro';
import type { Freshness } from '../goals/hub-operations.ts';
import { type Finding, Why } from '../lineage/index.ts';

/** How long ago its author last stood by a statement, in a sentence, with why. It names an age and judges nobody. */
export function FreshnessNote({
  freshness,
}: {
  readonly freshness: (Finding & { readonly value: Freshness | null }) | null | undefined;
}) {
  const { t } = useLingui();
  if (!freshness?.value) return null;
  const words: Readonly<Record<Freshness, string>> = {
    FRESH: t`Renewed or reported on within the rhythm that its author named.`,
    AGEING: t`Last renewed or reported on a while ago: between one and two of its author’s rhythms.`,
    QUIET: t`Quiet for more than two of its author’s rhythms. It may hold all the same.`,
    DORMANT: t`Quiet for more than three of its author’s rhythms. It may hold all the same.`,
  };
  return (
    <span>
      {words[freshness.value]} <Why finding={freshness} />
    </span>
  );
}
