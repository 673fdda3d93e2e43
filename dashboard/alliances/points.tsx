import styles from './alliance-records.module.css';

/** What somebody wrote point by point, under a heading. Nothing where there is none. */
export function Points({
  title,
  points,
  lang,
}: {
  readonly title: string;
  readonly points: readonly string[] | null | undefined;
  readonly lang?: string | null | undefined;
}) {
  if (!points || points.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul className={styles['points']} {...(lang ? { lang } : {})}>
        {points.map((point, at) => (
          <li key={`${at} ${point}`} dir="auto">
            {point}
          </li>
        ))}
      </ul>
    </div>
  );
}
