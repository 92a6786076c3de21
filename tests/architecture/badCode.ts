import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** For each wall: a tiny tree that breaks it and nothing else. Paths are as in the project. */
export const BAD_CODE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-cycles': {
    'server/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
    'server/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
  },
  'no-unresolvable': { 'server/a.ts': "import './missing.ts';\n" },
  'engine-by-its-door': { 'server/a.ts': "import '../engine/state/state.ts';\n", 'engine/state/state.ts': 'export const state = 1;\n' },
  'store-by-its-door': { 'server/a.ts': "import '../store/wire.ts';\n", 'store/wire.ts': 'export const wire = 1;\n' },
  'server-by-its-door': {
    'designer/a.ts': "import '../server/services/cases.ts';\n",
    'server/services/cases.ts': 'export const cases = 1;\n',
  },
  'protocol-imports-nothing': { 'engine/protocol/a.ts': "import '../model/b.ts';\n", 'engine/model/b.ts': 'export const b = 1;\n' },
  'processing-reads-only': {
    'engine/processing/a.ts': "import '../state/appliers/jobCreated.ts';\n",
    'engine/state/appliers/jobCreated.ts': 'export const a = 1;\n',
  },
  'engine-knows-no-product': { 'engine/a.ts': "import '../server/b.ts';\n", 'server/b.ts': 'export const b = 1;\n' },
  'store-knows-no-product': { 'store/a.ts': "import '../engine/index.ts';\n", 'engine/index.ts': 'export const b = 1;\n' },
  'engine-adapters-at-the-edge': {
    'engine/state/a.ts': "import '../adapters/systemClock.ts';\n",
    'engine/adapters/systemClock.ts': 'export const c = 1;\n',
  },
  'routes-through-services': { 'server/routes/a.ts': "import '../models/Case.ts';\n", 'server/models/Case.ts': 'export const c = 1;\n' },
  'presenters-make-json': {
    'server/presenters/a.ts': "import '../services/cases.ts';\n",
    'server/services/cases.ts': 'export const c = 1;\n',
  },
  'designer-sees-contracts-only': { 'designer/a.ts': "import '../engine/index.ts';\n", 'engine/index.ts': 'export const e = 1;\n' },
  'contract-imports-zod-only': {
    'server/contract/a.ts': "import '../forms/index.ts';\n",
    'server/forms/index.ts': 'export const f = 1;\n',
  },
  'feel-imports-nothing': { 'server/feel/a.ts': "import 'node:fs';\n" },
  'check-runs-in-the-browser': { 'server/check/a.ts': "import 'node:fs';\n" },
  'content-is-read-as-files': {
    'server/a.ts': "import '../processes/intake/procedure.json';\n",
    'processes/intake/procedure.json': '{}\n',
  },
};

/** Writes a tree of files into a fresh temporary folder and answers the folder. */
export function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'iss-walls-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
