import { Plural, useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import { nameOf } from '../asking/index.ts';
import { OrganizationLink } from './organization-link.tsx';

type Named = { readonly id: string; readonly profile?: { readonly name: string | null } | null };

/**
 * Organizations by name, as a sentence lists them: "A, B and C", each a link.
 *
 * @param total how many there are, where not all of them are given
 */
export function Names({
  of,
  total,
}: {
  readonly of: readonly (Named | null)[] | null | undefined;
  readonly total?: number | null | undefined;
}) {
  const { i18n } = useLingui();
  const known = (of ?? []).filter((actor) => actor !== null);
  const more = (total ?? known.length) - known.length;
  const parts = new Intl.ListFormat(i18n.locale).formatToParts(known.map(({ id }) => id));
  return (
    <>
      {parts.map(({ type, value }, at) => {
        const actor = type === 'element' ? known.find(({ id }) => id === value) : undefined;
        return (
          <Fragment key={`${at} ${value}`}>
            {actor ? <OrganizationLink did={actor.id} name={actor.profile?.name ?? nameOf(actor.id)} /> : value}
          </Fragment>
        );
      })}
      {more > 0 ? (
        <>
          {' '}
          <Plural value={more} one="and # more" other="and # more" />
        </>
      ) : null}
    </>
  );
}
