import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { useOwn } from '../asking/index.ts';
import { EmptyState, ErrorNotice, Section, Skeleton } from '../parts/index.ts';
import { DeskDoor } from './desk-door.tsx';
import { useMe } from './desk-session.tsx';
import { KIND_WORDS, mayAs, useKindName } from './desk-words.ts';
import formStyles from './form.module.css';
import { ImportColumns } from './import-columns.tsx';
import { ImportForm } from './import-form.tsx';
import { KindNamesDocument } from './node-operations.ts';
import { importRoute } from './route.ts';

export const lazyImportRoute = createLazyRoute('/desk/import')({ component: ImportPage });

/** Where a spreadsheet becomes records: looked at first, then written. */
function ImportPage() {
  const { t } = useLingui();
  return (
    <DeskDoor
      title={t`Import a spreadsheet`}
      lead={<Trans>First you see what would be written. Nothing is written before you say so.</Trans>}
    >
      <Importing />
    </DeskDoor>
  );
}

function Importing() {
  const { t } = useLingui();
  const { role, organization } = useMe();
  const navigate = useNavigate();
  const { kind: wanted } = importRoute.useSearch();
  const kindName = useKindName();
  const { data, isFirst, failure, again } = useOwn(KindNamesDocument, {});
  if (!mayAs(role, 'COORDINATOR'))
    return (
      <EmptyState title={t`Coordinators import`}>
        <Trans>
          Ask a colleague who coordinates here, or <Link to="/desk/drafts">write drafts</Link>.
        </Trans>
      </EmptyState>
    );
  if (failure && !data) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={5} />;
  const all = (data?.forms ?? []).filter(({ isOn }) => isOn);
  const kinds = all.filter(
    ({ kind, needsSign }) => !organization.fourEyes.includes(kind) && (!needsSign || mayAs(role, 'SIGNER')),
  );
  const order = Object.keys(KIND_WORDS);
  const usual = order.flatMap((kind) => kinds.filter((one) => one.kind === kind));
  const others = kinds.filter(({ kind }) => !order.includes(kind));
  const kind = kinds.find((one) => one.kind === wanted)?.kind ?? usual[0]?.kind ?? '';
  const options = (some: typeof kinds) =>
    some.map((one) => (
      <option key={one.kind} value={one.kind}>
        {kindName(one.kind, one.label)}
      </option>
    ));
  return (
    <>
      <Section title={t`What the file holds`}>
        <div className={formStyles['form']}>
          <div className={formStyles['field']}>
            <label htmlFor="import-kind">
              <Trans>Each row is</Trans>
            </label>
            <select
              id="import-kind"
              value={kind}
              onChange={({ target }) =>
                void navigate({ to: '/desk/import', search: { kind: target.value }, replace: true })
              }
            >
              {options(usual)}
              <optgroup label={t`Everything else`}>{options(others)}</optgroup>
            </select>
            <p className={formStyles['hint']}>
              {kinds.length === all.length ? null : (
                <Trans>
                  What binds your organization is imported by a signer. What needs two signers is written one by one.
                </Trans>
              )}
            </p>
          </div>
        </div>
        <ImportColumns kind={kind} />
      </Section>
      <Section title={t`The file`}>
        <ImportForm key={kind} kind={kind} />
      </Section>
    </>
  );
}
