import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { chooseLanguage, LANGUAGES, type Language } from '../language/languages.ts';
import { chooseTheme, keptTheme, type Theme } from '../style/theme.ts';
import styles from './switches.module.css';

/** Chooses the language of the page; what members wrote stays in theirs. */
export function LanguageSwitch() {
  const { t, i18n } = useLingui();
  return (
    <select
      className={styles['switch']}
      aria-label={t`Language`}
      value={i18n.locale}
      onChange={({ target }) => void chooseLanguage(target.value as Language)}
    >
      {Object.entries(LANGUAGES).map(([language, name]) => (
        <option key={language} value={language} lang={language}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Chooses between light and dark, or leaves it to the device. */
export function ThemeSwitch() {
  const { t } = useLingui();
  const [theme, setTheme] = useState(keptTheme);
  const names: Readonly<Record<Theme, string>> = { AUTO: t`As the device`, LIGHT: t`Light`, DARK: t`Dark` };
  return (
    <select
      className={styles['switch']}
      aria-label={t`Colours`}
      value={theme}
      onChange={({ target }) => {
        const chosen = target.value as Theme;
        chooseTheme(chosen);
        setTheme(chosen);
      }}
    >
      {Object.entries(names).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
