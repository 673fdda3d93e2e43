/** How the page looks: as the device does, or always light or dark. */
export const THEMES = ['AUTO', 'LIGHT', 'DARK'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT_AS = 'constellation-theme';

/** The theme that was chosen on this device. */
export function keptTheme(): Theme {
  const kept = localStorage.getItem(KEPT_AS);
  return THEMES.find((theme) => theme === kept) ?? 'AUTO';
}

/** Shows the page in a theme, without keeping it. */
export function showTheme(theme: Theme): void {
  if (theme === 'AUTO') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme.toLowerCase();
}

/** Shows the page in a theme from now on. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEPT_AS, theme);
  showTheme(theme);
}
