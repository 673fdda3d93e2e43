import type { WritingFailure } from '../asking/index.ts';
import styles from './desk.module.css';
import { useFaultWords } from './fault-list.tsx';

/** Why what a button does was not done. */
export function Refusal({ failure }: { readonly failure: WritingFailure | undefined }) {
  const words = useFaultWords();
  if (!failure) return null;
  return (
    <div className={styles['panel']} data-kind="bad" role="alert">
      <p>{words(failure)}</p>
    </div>
  );
}
