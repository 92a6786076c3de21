import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import config from '../../../../designer/vite.config.ts';

// Run as a program: vite's bundler does not take plugins that come from jest's own world.
const here = fileURLToPath(new URL('.', import.meta.url));
const [, , outDir = ''] = process.argv;

await build({
  ...config,
  configFile: false,
  root: here,
  logLevel: 'error',
  publicDir: false,
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: { input: join(here, 'harness.html') },
  },
});
