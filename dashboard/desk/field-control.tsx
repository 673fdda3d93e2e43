import { Trans, useLingui } from '@lingui/react/macro';
import { useOwn } from '../asking/index.ts';
import { controlId, type FormField } from './form-values.ts';
import { CodesDocument } from './node-operations.ts';
import { ReferenceControl } from './reference-control.tsx';

export type ControlProps = {
  readonly field: FormField;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly isFaulty: boolean;
};

/** Texts that may be longer than this are written on several lines. */
const ONE_LINE = 250;

/** What somebody types or chooses in, for one value of a field. */
export function FieldControl(props: ControlProps) {
  const { field, path, value, onChange } = props;
  const attributes = attributesOf(props);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.type) {
    case 'CHOICE':
      return (
        <select {...attributes} value={text} onChange={({ target }) => onChange(target.value)}>
          <option value="">
            <Unsaid />
          </option>
          {field.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}: {choice.description}
            </option>
          ))}
        </select>
      );
    case 'FLAG':
      return (
        <select
          {...attributes}
          value={value === true ? 'YES' : value === false ? 'NO' : ''}
          onChange={({ target }) => onChange(target.value === '' ? null : target.value === 'YES')}
        >
          <option value="">
            <Unsaid />
          </option>
          <option value="YES">
            <Trans>Yes</Trans>
          </option>
          <option value="NO">
            <Trans>No</Trans>
          </option>
        </select>
      );
    case 'CODE':
      return <CodeControl {...props} />;
    case 'REFERENCE':
      return <ReferenceControl {...props} />;
    case 'TEXT':
      if ((field.maxLength ?? 0) > ONE_LINE)
        return (
          <textarea
            {...attributes}
            rows={4}
            dir="auto"
            value={text}
            onChange={({ target }) => onChange(target.value)}
          />
        );
      break;
    default:
  }
  const kinds = { DATE: 'date', URL: 'url' } as Readonly<Record<string, string>>;
  const modes = { INTEGER: 'numeric', DECIMAL: 'decimal' } as const;
  const mode = modes[field.type as keyof typeof modes];
  return (
    <input
      {...attributes}
      type={kinds[field.type] ?? 'text'}
      {...(mode ? { inputMode: mode } : {})}
      dir="auto"
      autoComplete="off"
      value={text}
      key={path}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

function CodeControl(props: ControlProps) {
  const { field, path, value, onChange } = props;
  const { i18n } = useLingui();
  const { data } = useOwn(CodesDocument, { name: field.vocabulary ?? '', language: i18n.locale });
  const attributes = attributesOf(props);
  const text = typeof value === 'string' ? value : '';
  const vocabulary = data?.vocabulary;
  if (vocabulary && !vocabulary.isOpen)
    return (
      <select {...attributes} value={text} onChange={({ target }) => onChange(target.value)}>
        <option value="">
          <Unsaid />
        </option>
        {vocabulary.codes.map(({ code, label }) => (
          <option key={code} value={code}>
            {code} {label}
          </option>
        ))}
        {text !== '' && !vocabulary.codes.some(({ code }) => code === text) ? <option>{text}</option> : null}
      </select>
    );
  return (
    <>
      <input
        {...attributes}
        list={`${controlId(path)}-codes`}
        autoComplete="off"
        placeholder={field.expects ?? ''}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={`${controlId(path)}-codes`}>
        {vocabulary?.codes.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </datalist>
    </>
  );
}

function Unsaid() {
  return <Trans>Not said</Trans>;
}

/** What binds a control to its label, its hint and its fault. */
export function attributesOf({ field, path, isFaulty }: ControlProps) {
  const id = controlId(path);
  return {
    id,
    'aria-describedby': `${id}-hint ${id}-fault`,
    ...(isFaulty ? { 'aria-invalid': true } : {}),
    ...(field.required ? { 'aria-required': true } : {}),
  } as const;
}
