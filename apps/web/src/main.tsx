import './theme/styles.js';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { meQuery } from './api/identity.js';
import { shareNonce } from './app/nonce.js';
import { Providers } from './app/providers.js';
import { makeQueryClient } from './app/query-client.js';
import { makeRouter } from './app/router.js';
import { startWords } from './i18n/setup.js';

shareNonce();
const client = makeQueryClient(signInAgain);
const router = makeRouter(client);
await startWords();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <Providers client={client}>
      <Suspense fallback={null}>
        <RouterProvider router={router} />
      </Suspense>
    </Providers>
  </StrictMode>,
);

/** Somebody who was signed in is not any more: they sign in, and come back to where they are. */
function signInAgain(): void {
  if (!client.getQueryData(meQuery.queryKey)) return;
  client.setQueryData(meQuery.queryKey, null);
  void router.navigate({ to: '/sign-in', search: { to: router.state.location.href } });
}
