import { i18n, type Messages } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

/** The languages of the page, in their own words. */
export const LANGUAGES = { en: 'English', nl: 'Nederlands' } as const;
export type Language = keyof typeof LANGUAGES;

const KEPT_AS = 'constellation-language';

/** Each area has its translations beside it, and they are loaded with it. English is in the code, and compiled as it is met. */
const catalogues = import.meta.glob<{ readonly messages: Messages }>('../*/texts/nl.po');
/** What is on every page. */
const loaded = new Set<string>(['frame', 'parts', 'lineage', 'vocabulary', 'filters', 'statements']);

/** Chooses the language: as it was chosen here before, else as the browser prefers, else English. */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  return [kept, ...navigator.languages.map((tag) => tag.slice(0, 2))].find(isLanguage) ?? 'en';
}

/** Shows the page in a language from now on. */
export async function speak(language: Language): Promise<void> {
  i18n.setMessagesCompiler(compileMessage);
  await Promise.all([...loaded].map((area) => loadCatalogue(area, language)));
  i18n.activate(language);
  document.documentElement.lang = language;
}

/** Like {@link speak}, and remembered on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT_AS, language);
  await speak(language);
}

/** Makes the texts of an area known, before it is shown: for the `loader` of its routes. */
export async function loadTexts(area: string): Promise<void> {
  loaded.add(area);
  await loadCatalogue(area, i18n.locale as Language);
}

async function loadCatalogue(area: string, language: Language): Promise<void> {
  const load = catalogues[`../${area}/texts/${language}.po`];
  i18n.load(language, load ? (await load()).messages : {});
}

function isLanguage(tag: string | null): tag is Language {
  return tag !== null && tag in LANGUAGES;
}
