import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const api = 'http://127.0.0.1:8080';

/** form-js asks the device for the order of day and month; Ghana writes the day first, whatever the phone was set to. */
function dayFirst(): Plugin {
  const asked = "function getLocaleDateFormat(locale = 'default')";
  return {
    name: 'day-first',
    transform(code, id) {
      if (!id.includes('form-js-viewer/dist/index')) return undefined;
      if (!code.includes(asked)) throw new Error('form-js-viewer no longer asks the device for its date format this way');
      return { code: code.replace(asked, "function getLocaleDateFormat(locale = 'en-GB')"), map: null };
    },
  };
}

/** Builds the designer into dist/web; `npx vite --config designer/vite.config.ts` serves it while a server runs on 8080. */
export default defineConfig({
  root: here,
  plugins: [react(), dayFirst()],
  resolve: { conditions: ['iss-source', ...defaultClientConditions], dedupe: ['preact'] },
  build: { outDir: '../dist/web', emptyOutDir: true, manifest: true, target: 'es2022', reportCompressedSize: true, assetsInlineLimit: 0 },
  worker: { format: 'es' },
  server: { port: 5173, strictPort: false, proxy: { '/api': api, '/socket.io': { target: api, ws: true } } },
});
