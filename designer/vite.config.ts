import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const api = 'http://127.0.0.1:8080';

/** Builds the designer into dist/web; `npx vite --config designer/vite.config.ts` serves it while a server runs on 8080. */
export default defineConfig({
  root: here,
  plugins: [react()],
  resolve: { conditions: ['iss-source', ...defaultClientConditions], dedupe: ['preact'] },
  build: { outDir: '../dist/web', emptyOutDir: true, manifest: true, target: 'es2022', reportCompressedSize: true, assetsInlineLimit: 0 },
  server: { port: 5173, strictPort: false, proxy: { '/api': api, '/socket.io': { target: api, ws: true } } },
});
