import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useOwn, useReading } from '../asking/index.ts';
import { BothVoices } from '../lineage/index.ts';
import { EmptyState, ErrorNotice, Section, Skeleton } from '../parts/index.ts';
import { DeskDoor } from './desk-door.tsx';
import { useKindName } from './desk-words.ts';
import { DraftForm, type FirstDraft } from './draft-form.tsx';
import type { FormField } from './form-values.ts';
import { RecordAnsweredDocument } from './hub-operations.ts';
import { DraftDocument, KindFormDocument } from './node-operations.ts';
import { writeRoute } from './route.ts';
import { audienceLike } from './use-answered.ts';

export const lazyWriteRoute = createLazyRoute('/desk/write')({ component: WritePage });

/** Where somebody writes: a form made from the rules of its kind. */
function WritePage() {
  const { t } = useLingui();
  const { kind = '', id, about } = writeRoute.useSearch();
  const kindName = useKindName();
  const name = kindName(kind);
  return (
    <DeskDoor title={id === undefined ? t`New: ${name}` : t`Draft: ${name}`}>
      {about === undefined ? null : (
        <Section title={t`What it is about`}>
          <BothVoices id={about} />
        </Section>
      )}
      <Writing key={`${kind} ${id} ${about}`} kind={kind} id={id} about={about} />
    </DeskDoor>
  );
}

function Writing({
  kind,
  id,
  about,
}: {
  readonly kind: string;
  readonly id: string | undefined;
  readonly about: string | undefined;
}) {
  const { t, i18n } = useLingui();
  const forms = useOwn(KindFormDocument, { kinds: [kind] });
  const draft = useOwn(DraftDocument, { id: id ?? '' }, { pause: id === undefined });
  const answered = useReading(RecordAnsweredDocument, { id: about ?? '' }, { pause: about === undefined });
  const failure = (forms.data ? undefined : forms.failure) ?? (draft.data ? undefined : draft.failure);
  if (failure) return <ErrorNotice failure={failure} again={forms.again} />;
  if (forms.isFirst || draft.isFirst || (about !== undefined && answered.isFirst)) return <Skeleton lines={6} />;
  const form = forms.data?.forms?.[0];
  if (!form)
    return (
      <EmptyState title={t`There is no such form`}>
        <Link to="/desk/drafts">
          <Trans>Choose what to write</Trans>
        </Link>
      </EmptyState>
    );
  const found = draft.data?.draft;
  if (id !== undefined && !found)
    return (
      <EmptyState title={t`This draft is not here any more`}>
        <Trans>A colleague has published or discarded it.</Trans>
      </EmptyState>
    );
  const fields: readonly FormField[] = form.fields;
  const aboutField = fields.find((field) => field.name === 'about');
  const digest = answered.data?.node?.record?.digest;
  const reference = about === undefined ? undefined : { id: about, ...(digest ? { digest } : {}) };
  const first: FirstDraft = found
    ? {
        values: found.values as FirstDraft['values'],
        language: found.language ?? i18n.locale,
        sharing: found.sharing ?? { audience: 'PRIVATE', networks: [], partners: [] },
      }
    : {
        values: aboutField && reference ? { about: aboutField.isList ? [reference] : reference } : {},
        language: i18n.locale,
        // who sees what is said sees what is answered to it; whoever writes can show it to fewer
        sharing:
          kind === 'Answer' && answered.data?.node
            ? audienceLike(answered.data.node)
            : { audience: 'PRIVATE', networks: [], partners: [] },
      };
  return <DraftForm form={form} id={id} version={found?.version ?? undefined} first={first} about={about} />;
}
