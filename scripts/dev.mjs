// `npm run dev`: the server from its sources (restarts on change) and the designer with hot reload on port 5173.
import { spawn } from 'node:child_process';
import { ensureInstalled, root } from './setup.mjs';

ensureInstalled();
const children = [
  spawn(process.execPath, ['--conditions=iss-source', '--watch', '--import', 'tsx', 'server/main.ts'], { cwd: root, stdio: 'inherit' }),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--config', 'designer/vite.config.ts'], { cwd: root, stdio: 'inherit' }),
];
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => children.forEach((child) => child.kill(signal)));
for (const child of children) child.on('exit', (code) => process.exit(code ?? 0));
