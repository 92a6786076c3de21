import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defaultClientConditions } from 'vite';

// A process of its own: vite's builder knows its plugins by their prototype, which jest's realm changes.
const [, , outDir] = process.argv;
const here = import.meta.dirname;
await build({
  root: here,
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  resolve: { conditions: ['iss-source', ...defaultClientConditions], dedupe: ['preact'] },
  build: { outDir, emptyOutDir: true, target: 'es2022', minify: false, rollupOptions: { input: join(here, 'harness.html') } },
});
