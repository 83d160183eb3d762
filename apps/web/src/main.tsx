import './theme/styles.js';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { shareNonce } from './app/nonce.js';
import { Providers } from './app/providers.js';
import { makeQueryClient } from './app/query-client.js';
import { makeRouter } from './app/router.js';
import { startWords } from './i18n/setup.js';

shareNonce();
const client = makeQueryClient();
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
