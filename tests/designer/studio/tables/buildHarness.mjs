import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defaultClientConditions } from 'vite';

// Builds the page with both editors into the folder named; a process of its own, since vite does not run inside jest.
const root = fileURLToPath(new URL('.', import.meta.url));
await build({
  configFile: false,
  root,
  base: './',
  logLevel: 'error',
  plugins: [react()],
  resolve: { conditions: ['iss-source', ...defaultClientConditions] },
  build: { outDir: process.argv[2], emptyOutDir: true, minify: false, target: 'es2022', rolldownOptions: { input: `${root}harness.html` } },
});
