import { join } from 'node:path';
import { build } from 'vite';
import config from '../../../../designer/vite.config.ts';

// Run by `npm test` as a program: vite's bundler knows its plugins by their prototype, which jest's own world changes.
const root = import.meta.dirname;

await build({
  ...config,
  configFile: false,
  root,
  base: './',
  logLevel: 'error',
  publicDir: false,
  build: {
    outDir: join(root, '../../../../dist/harness'),
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: { input: join(root, 'harness.html') },
  },
});
