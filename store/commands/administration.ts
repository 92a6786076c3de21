import { hostname } from 'node:os';
import { storeError } from '../errors/storeError.ts';
import { MAX_DOCUMENT_BYTES } from '../values/codec.ts';
import { isDocument } from '../values/isDocument.ts';
import { requiredArray } from '../values/options.ts';
import { sessionKeyOf } from '../transaction/sessionKey.ts';
import type { Document } from '../values/value.ts';
import type { Command, CommandContext } from './command.ts';

const VERSION = '8.0.0';

function read(run: (context: CommandContext) => Document): Command {
  return { kind: 'read', inTransaction: false, run };
}

export const ping = read(() => ({ ok: 1 }));

export const buildInfo = read(() => ({
  version: VERSION,
  versionArray: [8, 0, 0, 0],
  gitVersion: 'iss-pathways-store',
  modules: [],
  storageEngines: ['lmdb'],
  bits: 64,
  debug: false,
  maxBsonObjectSize: MAX_DOCUMENT_BYTES,
  ok: 1,
}));

export const connectionStatus = read(() => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] }, ok: 1 }));

export const serverStatus = read(({ state }) => {
  const uptime = (Date.now() - state.startedAt) / 1000;
  return {
    host: hostname(),
    version: VERSION,
    process: 'iss-pathways-store',
    pid: process.pid,
    uptime,
    localTime: new Date(),
    storageEngine: { name: 'lmdb', persistent: true },
    ok: 1,
  };
});

export const getParameter = read(({ command }) => {
  const known: Document = { featureCompatibilityVersion: { version: '8.0' } };
  const told = Object.fromEntries(Object.entries(known).filter(([name]) => command['getParameter'] === '*' || name in command));
  if (Object.keys(told).length === 0) throw storeError('InvalidOptions', 'no option found to get');
  return { ...told, ok: 1 };
});

/** What mongosh asks first and only shows. */
export const getCmdLineOpts = read(() => ({ argv: ['iss-pathways-store'], parsed: {}, ok: 1 }));
export const getLog = read(() => ({ totalLinesWritten: 0, log: [], ok: 1 }));
export const hostInfo = read(() => ({ system: { hostname: hostname() }, os: {}, extra: {}, ok: 1 }));

export const endSessions: Command = {
  kind: 'read',
  inTransaction: false,
  run({ command, state }) {
    const ended = [...requiredArray(command['endSessions'] ?? command['killSessions'], 'endSessions')].filter(isDocument);
    for (const lsid of ended) state.sessions.end(sessionKeyOf(lsid));
    return { ok: 1 };
  },
};

export const refreshSessions = read(() => ({ ok: 1 }));
