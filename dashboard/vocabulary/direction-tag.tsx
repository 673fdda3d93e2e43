import styles from './direction-tag.module.css';
import { useDirectionWords } from './directions.ts';

/** Whether there shall be more or less of something, as a mark beside its title. */
export function DirectionTag({ direction }: { readonly direction: 'INCREASE' | 'PREVENT' | null | undefined }) {
  const words = useDirectionWords();
  if (!direction) return null;
  return (
    <span className={styles['tag']} data-direction={direction}>
      <span aria-hidden="true">{direction === 'INCREASE' ? '↑' : '↓'}</span> {words[direction]}
    </span>
  );
}
