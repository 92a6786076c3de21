import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { Suspense } from 'react';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Skeleton } from '../look/Skeleton.tsx';
import { Crashed } from './Crashed.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NamesProvider } from './NamesProvider.tsx';
import { ServicesContext } from './ServicesContext.ts';
import type { Services } from './ServicesContext.ts';

export interface AppDeps {
  words: i18n;
  services: Services;
  queries: QueryClient;
  router: ReturnType<typeof createBrowserRouter>;
}

/** The whole app from its parts. */
export function App({ words, services, queries, router }: AppDeps): ReactElement {
  return (
    <I18nextProvider i18n={words}>
      <ErrorBoundary instead={<Crashed />}>
        <ServicesContext value={services}>
          <QueryClientProvider client={queries}>
            <NamesProvider>
              <Suspense fallback={<Skeleton />}>
                <RouterProvider router={router} />
              </Suspense>
            </NamesProvider>
          </QueryClientProvider>
        </ServicesContext>
      </ErrorBoundary>
    </I18nextProvider>
  );
}
