import {
  buildInfo,
  connectionStatus,
  endSessions,
  getCmdLineOpts,
  getLog,
  getParameter,
  hostInfo,
  ping,
  refreshSessions,
  serverStatus,
} from './administration.ts';
import { aggregate } from './aggregate.ts';
import type { Command } from './command.ts';
import { count } from './count.ts';
import { createCollection } from './createCollection.ts';
import { createIndexes } from './createIndexes.ts';
import { deleteCommand } from './deleteCommand.ts';
import { distinct } from './distinct.ts';
import { drop, dropDatabase } from './dropCollection.ts';
import { dropIndexes } from './dropIndexes.ts';
import { find } from './find.ts';
import { findAndModify } from './findAndModify.ts';
import { getMore, killCursors } from './getMore.ts';
import { hello } from './hello.ts';
import { insert } from './insert.ts';
import { listCollections, listDatabases } from './listCollections.ts';
import { listIndexes } from './listIndexes.ts';
import { update } from './update.ts';

/** Every command this store has, by the name of the command's first field; what is not here is answered with CommandNotFound. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['hello', hello],
  ['isMaster', hello],
  ['ismaster', hello],
  ['ping', ping],
  ['buildInfo', buildInfo],
  ['buildinfo', buildInfo],
  ['connectionStatus', connectionStatus],
  ['serverStatus', serverStatus],
  ['getParameter', getParameter],
  ['getCmdLineOpts', getCmdLineOpts],
  ['getLog', getLog],
  ['hostInfo', hostInfo],
  ['endSessions', endSessions],
  ['killSessions', endSessions],
  ['refreshSessions', refreshSessions],
  ['insert', insert],
  ['update', update],
  ['delete', deleteCommand],
  ['find', find],
  ['findAndModify', findAndModify],
  ['findandmodify', findAndModify],
  ['getMore', getMore],
  ['killCursors', killCursors],
  ['count', count],
  ['distinct', distinct],
  ['aggregate', aggregate],
  ['create', createCollection],
  ['drop', drop],
  ['dropDatabase', dropDatabase],
  ['createIndexes', createIndexes],
  ['dropIndexes', dropIndexes],
  ['listIndexes', listIndexes],
  ['listCollections', listCollections],
  ['listDatabases', listDatabases],
  ['commitTransaction', { kind: 'commit' }],
  ['abortTransaction', { kind: 'abort' }],
]);
