import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useState } from 'react';
import { useWriting, type WritingFailure } from '../asking/index.ts';
import { LANGUAGES } from '../language/languages.ts';
import styles from './desk.module.css';
import { FaultList } from './fault-list.tsx';
import formStyles from './form.module.css';
import { LetterPreview } from './letter-preview.tsx';
import type { Letters } from './letters-by-mail.tsx';
import { ChooseLettersDocument } from './node-operations.ts';

type Rhythm = Letters['rhythm'];
type LetterLanguage = Letters['language'];

/** Where letters go, how often, and in which language; and how one looks. */
export function LettersForm({ letters, sendsMail }: { readonly letters: Letters | null; readonly sendsMail: boolean }) {
  const { t, i18n } = useLingui();
  const choose = useWriting(ChooseLettersDocument);
  const [address, setAddress] = useState(letters?.address ?? '');
  const [rhythm, setRhythm] = useState<Rhythm>(letters?.rhythm ?? 'WEEKLY');
  const [language, setLanguage] = useState<LetterLanguage>(letters?.language ?? (i18n.locale === 'nl' ? 'NL' : 'EN'));
  const [failure, setFailure] = useState<WritingFailure>();
  const id = useId();
  const isChosen = letters !== null;
  // an address that was forgotten is not kept here either
  useEffect(() => {
    if (!isChosen) setAddress('');
  }, [isChosen]);
  const isAbout = failure?.field === 'address';
  const words: Readonly<Record<string, string>> = {
    NOT_READY: t`The mail server did not take the letter. Nothing was changed; try again later.`,
    RATE_LIMITED: t`Too many addresses were tried today. Go on tomorrow.`,
  };
  const send = async () => {
    const { failure: refused } = await choose({ address, rhythm, language });
    setFailure(refused && { ...refused, message: words[refused.code] ?? refused.message });
    if (refused?.field === 'address') document.getElementById(`${id}-address`)?.focus();
  };
  const often = (one: Rhythm, words: string) => (
    <label className={formStyles['choice']}>
      <input type="radio" name={`${id}-rhythm`} checked={rhythm === one} onChange={() => setRhythm(one)} />
      <span>{words}</span>
    </label>
  );
  return (
    <form
      className={formStyles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {isAbout ? null : <FaultList faults={[]} failure={failure} />}
      {sendsMail ? (
        <div className={formStyles['field']}>
          <label htmlFor={`${id}-address`}>
            <Trans>Your e-mail address</Trans>
          </label>
          <input
            id={`${id}-address`}
            type="email"
            autoComplete="email"
            aria-describedby={`${id}-fault`}
            aria-invalid={isAbout}
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
          <p id={`${id}-fault`} className={formStyles['fault']}>
            {isAbout ? t`An address is written such as ada@acme.example.` : null}
          </p>
        </div>
      ) : null}
      <fieldset className={formStyles['group']}>
        <legend>
          <Trans>How often</Trans>
        </legend>
        {often('WEEKLY', t`Each Monday morning`)}
        {often('DAILY', t`Each morning`)}
      </fieldset>
      <div className={formStyles['field']}>
        <label htmlFor={`${id}-language`}>
          <Trans>In which language</Trans>
        </label>
        <select
          id={`${id}-language`}
          value={language}
          onChange={({ target }) => setLanguage(target.value as LetterLanguage)}
        >
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <option key={code} value={code.toUpperCase()}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {sendsMail ? (
        <button type="submit" data-kind="main" className={styles['fits']}>
          {isChosen ? <Trans>Save this choice</Trans> : <Trans>Send me letters</Trans>}
        </button>
      ) : null}
      <LetterPreview rhythm={rhythm} language={language} />
    </form>
  );
}
