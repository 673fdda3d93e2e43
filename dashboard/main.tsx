import './style/tokens.css';
import './style/base.css';
import './style/print.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askPlace, PlaceProvider } from './asking/index.ts';
import { NotReached } from './frame/not-reached.tsx';
import { openRouter } from './frame/router.ts';
import { preferredLanguage, speak } from './language/languages.ts';
import { keptTheme, showTheme } from './style/theme.ts';

const root = createRoot(document.getElementById('root') as HTMLElement);
showTheme(keptTheme());
const [place] = await Promise.all([askPlace().catch(() => undefined), speak(preferredLanguage())]);
root.render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      {place ? (
        <PlaceProvider place={place}>
          <RouterProvider router={openRouter(place)} />
        </PlaceProvider>
      ) : (
        <NotReached />
      )}
    </I18nProvider>
  </StrictMode>,
);
