import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.AFTERCLASS_SERVER ?? 'http://localhost:3000';

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  // The `imports` of package.json (`#contracts`, `#lean-coffee/core`) mean the sources here, not the server's build.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  css: { postcss: here('.') },
  // The server puts a fresh nonce in the place of this word with every response.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // A data: URL would need an exception in the content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: {
    port: 5173,
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true },
    },
  },
});
