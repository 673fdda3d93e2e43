import { Trans, useLingui } from '@lingui/react/macro';
import type { TellFacts } from '../asking/index.ts';
import { AlignmentMatrix } from './alignment-matrix.tsx';
import { BalancePart } from './balance-part.tsx';
import type { Charter } from './charter.ts';
import { EquityPart } from './equity-part.tsx';
import styles from './judged.module.css';
import { Judged } from './judged.tsx';
import { useAmongUs } from './use-among-us.ts';
import { WordsAndDeedsPart } from './words-and-deeds-part.tsx';

/** What members of an alliance see of it among themselves. */
export function AmongUsView({
  charter,
  tell,
}: {
  readonly charter: Charter;
  readonly tell: (name: string) => TellFacts;
}) {
  const { t } = useLingui();
  const { amongUs } = useAmongUs(charter.id);
  if (!amongUs) return null;
  const { wordsAndDeeds, alignment, equity, socialBusinessBalance } = amongUs;
  return (
    <>
      <p className={styles['question']}>
        <Trans>
          Only members of this alliance see this, and nobody outside. It judges nobody: it is there to talk about at the
          next round.
        </Trans>
      </p>
      {wordsAndDeeds ? <WordsAndDeedsPart finding={wordsAndDeeds} /> : null}
      {alignment ? (
        <Judged title={t`Words and deeds of each member`} finding={alignment}>
          <AlignmentMatrix id={charter.id} beliefs={alignment.beliefs ?? []} onFacts={tell('alignment')} />
        </Judged>
      ) : null}
      {equity ? <EquityPart finding={equity} /> : null}
      {socialBusinessBalance ? <BalancePart finding={socialBusinessBalance} /> : null}
    </>
  );
}
