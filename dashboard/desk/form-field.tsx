import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { FieldControl } from './field-control.tsx';
import styles from './form.module.css';
import { controlId, type FormField, type Values } from './form-values.ts';

/** What is wrong with a field, by its path. */
export type Faults = ReadonlyMap<string, string>;
type Change<Value> = (value: Value) => void;

/** The fields of a form or of a group inside of it. */
export function FormFields({
  fields,
  values,
  onChange,
  faults,
  prefix = '',
}: {
  readonly fields: readonly FormField[];
  readonly values: Values;
  readonly onChange: Change<Values>;
  readonly faults: Faults;
  readonly prefix?: string;
}) {
  return fields.map((field) => (
    <AnyField
      key={field.name}
      field={field}
      path={prefix + field.name}
      value={values[field.name]}
      onChange={(value) => onChange({ ...values, [field.name]: value })}
      faults={faults}
    />
  ));
}

type FieldProps = {
  readonly field: FormField;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: Change<unknown>;
  readonly faults: Faults;
};

function AnyField(props: FieldProps) {
  const { field, path, value, onChange, faults } = props;
  if (!field.isList) return <OneField {...props} label={<Label field={field} />} />;
  if (field.type === 'CHOICE') return <SeveralChoices {...props} />;
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const isFull = field.maxItems !== null && items.length >= (field.maxItems ?? Number.POSITIVE_INFINITY);
  return (
    <fieldset className={styles['group']} id={controlId(path)} tabIndex={-1}>
      <legend>
        <Label field={field} />
      </legend>
      <Hint field={field} path={path} fault={faults.get(path)} />
      {items.map((item, index) => (
        <div className={styles['item']} key={index}>
          <OneField
            {...props}
            path={`${path}[${index}]`}
            value={item}
            onChange={(next) => onChange(items.map((one, place) => (place === index ? next : one)))}
            label={
              <>
                {field.label} {index + 1}
              </>
            }
            isItem
          />
          <button type="button" onClick={() => onChange(items.filter((_one, place) => place !== index))}>
            <Trans>
              Remove{' '}
              <span className="visually-hidden">
                {field.label} {index + 1}
              </span>
            </Trans>
          </button>
        </div>
      ))}
      {isFull ? null : (
        <button type="button" onClick={() => onChange([...items, field.type === 'GROUP' ? {} : ''])}>
          <Trans>
            Add <span className="visually-hidden">{field.label}</span>
          </Trans>
        </button>
      )}
    </fieldset>
  );
}

function OneField({
  field,
  path,
  value,
  onChange,
  faults,
  label,
  isItem = false,
}: FieldProps & { readonly label: ReactNode; readonly isItem?: boolean }) {
  const fault = faults.get(path);
  if (field.type === 'GROUP')
    return (
      <fieldset className={styles['group']} id={controlId(path)} tabIndex={-1}>
        <legend>{label}</legend>
        {isItem ? null : <Hint field={field} path={path} fault={fault} />}
        <FormFields
          fields={field.fields ?? []}
          values={(value ?? {}) as Values}
          onChange={onChange}
          faults={faults}
          prefix={`${path}.`}
        />
      </fieldset>
    );
  return (
    <div className={styles['field']}>
      <label htmlFor={controlId(path)}>{label}</label>
      <Hint field={isItem ? { ...field, description: '' } : field} path={path} fault={fault} />
      <FieldControl field={field} path={path} value={value} onChange={onChange} isFaulty={fault !== undefined} />
    </div>
  );
}

function SeveralChoices({ field, path, value, onChange, faults }: FieldProps) {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <fieldset className={styles['group']} id={controlId(path)} tabIndex={-1}>
      <legend>
        <Label field={field} />
      </legend>
      <Hint field={field} path={path} fault={faults.get(path)} />
      {field.choices.map((choice) => (
        <label className={styles['choice']} key={choice.value}>
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))
            }
          />
          <span>
            {choice.label} <span className={styles['hint']}>{choice.description}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Label({ field }: { readonly field: FormField }) {
  const { t } = useLingui();
  return (
    <>
      {field.label}
      {field.required ? null : <span className={styles['optional']}> {t`(if you like)`}</span>}
    </>
  );
}

function Hint({
  field,
  path,
  fault,
}: {
  readonly field: FormField;
  readonly path: string;
  readonly fault: string | undefined;
}) {
  return (
    <>
      <p className={styles['hint']} id={`${controlId(path)}-hint`}>
        {field.description}
      </p>
      <p className={styles['fault']} id={`${controlId(path)}-fault`}>
        {fault}
      </p>
    </>
  );
}
