import { Plural, useLingui } from '@lingui/react/macro';
import { Fact, FactsList } from '../parts/index.ts';
import type { AimBalance, BalanceSign } from './hub-operations.ts';
import styles from './judged.module.css';
import { Judged, type JudgedFinding } from './judged.tsx';
import { useBalanceWords, usePriorityWords } from './words/among-us-words.ts';

/** Whether plans have social and business aims both, in a network or a partnership. */
export function BalancePart({
  finding,
}: {
  readonly finding: JudgedFinding & {
    readonly value: BalanceSign | null;
    readonly socialAims: number | null;
    readonly businessAims: number | null;
    readonly priorities: readonly { readonly priority: AimBalance | null; readonly plans: number | null }[] | null;
  };
}) {
  const { t } = useLingui();
  const words = useBalanceWords();
  const priorityWords = usePriorityWords();
  const { value, socialAims, businessAims, priorities } = finding;
  return (
    <Judged title={t`Social and business aims`} finding={finding}>
      {value ? <p className={styles['question']}>{words[value]}</p> : null}
      {value === 'INSUFFICIENT' ? null : (
        <FactsList>
          <Fact name={t`For people and planet`}>
            <Plural value={socialAims ?? 0} one="# aim" other="# aims" />
          </Fact>
          <Fact name={t`For business`}>
            <Plural value={businessAims ?? 0} one="# aim" other="# aims" />
          </Fact>
          {(priorities ?? []).map(({ priority, plans }) =>
            priority && plans ? (
              <Fact key={priority} name={priorityWords[priority]}>
                <Plural value={plans} one="# plan" other="# plans" />
              </Fact>
            ) : null,
          )}
        </FactsList>
      )}
    </Judged>
  );
}
