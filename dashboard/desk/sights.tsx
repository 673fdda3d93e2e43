import { Trans, useLingui } from '@lingui/react/macro';
import { nameOf } from '../asking/index.ts';
import { Fact, FactsList, MemberText } from '../parts/index.ts';
import styles from './form.module.css';
import type { FormField } from './form-values.ts';
import type { SharingOverviewQuery, WhoSeesDraftQuery } from './node-operations.ts';

type ReaderType = SharingOverviewQuery['sharingOverview']['readers'][number]['type'];

/** Who looks, in plain words. */
export function useReaderWords(): (type: ReaderType, id?: string | null) => string {
  const { t } = useLingui();
  return (type, id) => {
    const name = id ? nameOf(id) : '';
    const words: Readonly<Record<ReaderType, string>> = {
      ANYONE: t`Anybody`,
      MEMBERS: t`Members of our hubs`,
      NETWORK: t`Those who take part in ${name}`,
      PARTNER: name,
      OWN: t`Our own people`,
    };
    return words[type];
  };
}

/** What each audience will see of what somebody writes, field by field. */
export function Sights({
  sights,
  fields,
}: {
  readonly sights: WhoSeesDraftQuery['preview'];
  readonly fields: readonly FormField[];
}) {
  const who = useReaderWords();
  const labels = new Map(fields.map(({ name, label }) => [name, label]));
  return (
    <ul className={styles['sights']}>
      {(sights ?? []).map((sight) => {
        const shown = Object.entries((sight.shown ?? {}) as Readonly<Record<string, unknown>>);
        return (
          <li key={sight.type + sight.id}>
            <h3 dir="auto">{who(sight.type, sight.id)}</h3>
            {sight.isSeen ? (
              <details>
                <summary>
                  <Trans>will see it: look how</Trans>
                </summary>
                <FactsList>
                  {shown.map(([name, value]) => (
                    <Fact key={name} name={labels.get(name) ?? name}>
                      <MemberText>{plain(value)}</MemberText>
                    </Fact>
                  ))}
                </FactsList>
                {sight.withheld.length === 0 ? null : (
                  <p>
                    <Trans>Kept from them:</Trans> {sight.withheld.map((name) => labels.get(name) ?? name).join(', ')}
                  </p>
                )}
              </details>
            ) : (
              <p>
                <Trans>will not see that it is there.</Trans>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A value of any field as a line of text. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plain).join('; ');
  if (typeof value !== 'object') return String(value);
  const { id, ...rest } = value as Readonly<Record<string, unknown>>;
  if (typeof id === 'string') return nameOf(id);
  return Object.values(rest).map(plain).join(', ');
}
