import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import styles from './desk.module.css';
import { useMe } from './desk-session.tsx';
import { mayAs } from './desk-words.ts';
import type { FormField } from './form-values.ts';
import type { WhoSeesDraftQuery } from './node-operations.ts';
import { Sights } from './sights.tsx';

/** What each audience will see, and the last step: publishing. Where somebody else must do that, it says who. */
export function PublishPanel({
  form,
  looked,
  isBusy,
  onPublish,
}: {
  readonly form: { readonly kind: string; readonly needsSign: boolean; readonly fields: readonly FormField[] };
  readonly looked: { readonly sights: WhoSeesDraftQuery['preview']; readonly canBePublished: boolean };
  readonly isBusy: boolean;
  readonly onPublish: () => void;
}) {
  const { t } = useLingui();
  const { role, organization } = useMe();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const needsTwo = organization.fourEyes.includes(form.kind);
  return (
    <section className={styles['panel']} aria-label={t`Before it is published`}>
      <h2 tabIndex={-1} ref={heading}>
        <Trans>What each audience will see</Trans>
      </h2>
      <Sights sights={looked.sights} fields={form.fields} />
      {form.needsSign ? (
        <p>
          <Trans>This binds your organization. Only a signer publishes it.</Trans>
        </p>
      ) : null}
      {needsTwo ? (
        <p>
          <Trans>Two signers are needed: one saves the draft, another reads and approves exactly that.</Trans>
        </p>
      ) : null}
      {looked.canBePublished ? (
        <button type="button" data-kind="main" disabled={isBusy} onClick={onPublish}>
          <Trans>Publish now</Trans>
        </button>
      ) : (
        <p>
          {mayAs(role, form.needsSign ? 'SIGNER' : 'COORDINATOR') ? (
            <Trans>
              It cannot be published as things stand; above is why. Save the draft, and go on when that has changed.
            </Trans>
          ) : form.needsSign ? (
            <Trans>Save the draft: a signer finds it under «Write», and publishes it.</Trans>
          ) : (
            <Trans>Save the draft: a coordinator finds it under «Write», and publishes it.</Trans>
          )}
        </p>
      )}
    </section>
  );
}
