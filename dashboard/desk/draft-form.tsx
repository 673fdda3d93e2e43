import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { noteSessionOver, useAskingOwn, useWriting, type WritingFailure } from '../asking/index.ts';
import { LANGUAGES } from '../language/languages.ts';
import { AudienceChoice, type Sharing, sharingArgs } from './audience-choice.tsx';
import styles from './desk.module.css';
import { useMe } from './desk-session.tsx';
import { type Fault, FaultList } from './fault-list.tsx';
import formStyles from './form.module.css';
import { FormFields } from './form-field.tsx';
import { contentOf, type FormField, type Values } from './form-values.ts';
import { useKeptTyping } from './kept-typing.ts';
import { NarrowerAnswer } from './narrower-answer.tsx';
import {
  type KindFormQuery,
  LookAtDraftDocument,
  PublishDraftDocument,
  SaveDraftDocument,
  WhoSeesDraftDocument,
  type WhoSeesDraftQuery,
} from './node-operations.ts';
import { PublishPanel } from './publish-panel.tsx';
import { isNarrower, useAnswerAudience, useAnswered } from './use-answered.ts';
import { useCharterAudience } from './use-charter-audience.ts';

export type FirstDraft = { readonly values: Values; readonly language: string; readonly sharing: Sharing };
type Form = NonNullable<KindFormQuery['forms']>[number];
/** What was looked at, so that nothing else is published. */
type Looked = {
  readonly of: FirstDraft;
  readonly sights: WhoSeesDraftQuery['preview'];
  readonly canBePublished: boolean;
};

/** A draft of any kind: typed, kept, looked at with the eyes of others, and published. */
export function DraftForm({
  form,
  id,
  version,
  first,
  about,
}: {
  readonly form: Form;
  readonly id: string | undefined;
  readonly version: number | undefined;
  readonly first: FirstDraft;
  readonly about: string | undefined;
}) {
  const me = useMe();
  const navigate = useNavigate();
  const typing = useKeptTyping<FirstDraft>(`${me.id} ${form.kind} ${id ?? about ?? 'new'}`, first);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [failure, setFailure] = useState<WritingFailure>();
  const [looked, setLooked] = useState<Looked>();
  const [isBusy, setBusy] = useState(false);
  /** Kept already, though the address does not say so. */
  const [kept, setKept] = useState(id);
  const summary = useRef<HTMLDivElement>(null);
  const check = useAskingOwn(LookAtDraftDocument);
  const preview = useAskingOwn(WhoSeesDraftDocument);
  const save = useWriting(SaveDraftDocument);
  const publish = useWriting(PublishDraftDocument);
  const fields: readonly FormField[] = form.fields;
  const now = typing.value;
  const setSharing = (sharing: Sharing) => typing.change((before) => ({ ...before, sharing }));
  useCharterAudience(form.networkFields, now.values, now.sharing, setSharing);
  const answered = useAnswered(form.kind, now.values);
  useAnswerAudience(id === undefined && about === undefined ? answered : undefined, now.sharing, setSharing);

  const given = () => ({
    kind: form.kind,
    ...(kept === undefined ? {} : { id: kept }),
    changes: contentOf(fields, now.values),
    language: now.language,
    ...sharingArgs(now.sharing),
  });
  const refuse = (one: WritingFailure) => {
    noteSessionOver(one);
    if (one.field === undefined) setFailure(one);
    else setFaults([{ field: one.field, code: one.code, message: one.message }]);
    requestAnimationFrame(() => summary.current?.focus());
  };
  const busily = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    setFaults([]);
    await work();
    setBusy(false);
  };
  const look = () =>
    busily(async () => {
      const checked = await check(given());
      if (checked.failure) return refuse(checked.failure);
      const found = checked.data?.checkDraft;
      setFaults(found?.faults ?? []);
      if (found?.faults.some(({ field }) => field !== null)) {
        setLooked(undefined);
        requestAnimationFrame(() => summary.current?.focus());
        return;
      }
      const seen = await preview(given());
      if (seen.failure) return refuse(seen.failure);
      setLooked({ of: now, sights: seen.data?.preview ?? [], canBePublished: found?.canBePublished ?? false });
    });
  const keep = () =>
    busily(async () => {
      const { data, failure: refused } = await save(given());
      if (refused) return refuse(refused);
      const saved = data?.saveDraft;
      if (!saved) return;
      typing.forget();
      if (id === undefined)
        await navigate({ to: '/desk/write', search: { kind: form.kind, id: saved.id }, replace: true });
    });
  const send = () =>
    busily(async () => {
      const { data, failure: refused } = await save(given());
      const saved = data?.saveDraft;
      if (refused || !saved) return refused && refuse(refused);
      const done = await publish({ id: saved.id, digest: saved.digest });
      if (done.failure) {
        setKept(saved.id);
        refuse(done.failure);
        return;
      }
      typing.forget();
      await navigate({ to: '/desk/published', search: { done: saved.id } });
    });

  return (
    <form
      className={formStyles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <p>{form.description}</p>
      {version === undefined ? null : (
        <p className={styles['quiet']}>
          <Trans>This goes on from version {version}, which stays readable.</Trans>
        </p>
      )}
      <div ref={summary} tabIndex={-1}>
        <FaultList faults={faults} failure={failure} />
      </div>
      <FormFields
        fields={fields}
        values={now.values}
        onChange={(values) => typing.change((before) => ({ ...before, values }))}
        faults={new Map(faults.flatMap(({ field, message }) => (field ? [[field, message]] : [])))}
      />
      <div className={formStyles['field']}>
        <label htmlFor="field-language">
          <Trans>Language that it is written in</Trans>
        </label>
        <select
          id="field-language"
          value={now.language}
          onChange={({ target }) => typing.change((before) => ({ ...before, language: target.value }))}
        >
          {Object.entries({ ...LANGUAGES, ...(now.language in LANGUAGES ? {} : { [now.language]: now.language }) }).map(
            ([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ),
          )}
        </select>
      </div>
      <AudienceChoice
        value={now.sharing}
        onChange={setSharing}
        notPublic={form.notPublic}
        fault={faults.find(({ field }) => field !== null && /^(audience|partners|networks)/.test(field))?.message}
      />
      {answered && isNarrower(now.sharing, answered) ? <NarrowerAnswer shownTo={answered.shownTo} /> : null}
      <div className={styles['row']}>
        <button type="submit" data-kind="main" disabled={isBusy}>
          <Trans>Look at it before publishing</Trans>
        </button>
        <button type="button" disabled={isBusy} onClick={() => void keep()}>
          <Trans>Save draft</Trans>
        </button>
        <p role="status">
          {isBusy ? (
            <Trans>One moment …</Trans>
          ) : typing.isTouched ? (
            <Trans>Not saved yet; kept in this tab meanwhile.</Trans>
          ) : id === undefined ? null : (
            <Trans>Saved as a draft. Only your colleagues see it.</Trans>
          )}
        </p>
      </div>
      {looked && looked.of === now ? (
        <PublishPanel form={form} looked={looked} isBusy={isBusy} onPublish={() => void send()} />
      ) : null}
    </form>
  );
}
