import { Timestamp } from 'bson';
import { compilePipeline, parseStages } from '../aggregation/compilePipeline.ts';
import { namespaceOf } from '../catalog/collectionInfo.ts';
import { resumeToken, sequenceOf } from '../changes/changeEvent.ts';
import { createChangeStream } from '../changes/changeStream.ts';
import { encodeCursorReply, type EncodedReply } from '../cursor/cursorReply.ts';
import { storeError } from '../errors/storeError.ts';
import { isDocument } from '../values/isDocument.ts';
import { isTrue } from '../values/options.ts';
import type { Document, Value } from '../values/value.ts';
import type { CommandContext } from './command.ts';
import { variablesOf } from './variables.ts';

const KNOWN = new Set([
  'resumeAfter',
  'startAfter',
  'startAtOperationTime',
  'fullDocument',
  'fullDocumentBeforeChange',
  'allChangesForCluster',
  'showExpandedEvents',
]);
const FOLLOWING_STAGES = new Set(['$match', '$project', '$addFields', '$set']);

function startOf(options: Document, { state }: CommandContext): number {
  const token = options['resumeAfter'] ?? options['startAfter'];
  if (token === undefined) {
    if (options['startAtOperationTime'] instanceof Timestamp)
      throw storeError('NotImplemented', 'startAtOperationTime is not supported by this store; use resumeAfter');
    return state.changeLog.last();
  }
  const sequence = sequenceOf(token);
  if (sequence === undefined || sequence > state.changeLog.last())
    throw storeError('ChangeStreamFatalError', 'The resume token was not found.');
  if (sequence < state.changeLog.oldest())
    throw storeError(
      'ChangeStreamHistoryLost',
      'Resume of change stream was not possible, as the resume point may no longer be in the oplog.',
    );
  return sequence;
}

function checkOptions(options: Document): void {
  for (const option of Object.keys(options))
    if (!KNOWN.has(option)) throw storeError('InvalidOptions', `BSON field '$changeStream.${option}' is an unknown field.`);
  const full = options['fullDocument'] ?? 'default';
  if (full !== 'default' && full !== 'updateLookup')
    throw storeError('NotImplemented', 'fullDocument is supported by this store as default and updateLookup only');
  if ((options['fullDocumentBeforeChange'] ?? 'off') !== 'off')
    throw storeError('NotImplemented', 'fullDocumentBeforeChange is not supported by this store');
}

/** Opens a change stream on a collection, on a database (`aggregate: 1`), or on everything (`allChangesForCluster` on admin). */
export function watch(context: CommandContext, name: string | undefined, pipeline: readonly Value[]): EncodedReply {
  const [[, raw], ...rest] = parseStages(pipeline) as readonly [readonly [string, Value], ...(readonly [string, Value])[]];
  if (!isDocument(raw)) throw storeError('FailedToParse', '$changeStream must take a nested object');
  checkOptions(raw);
  for (const [stage] of rest)
    if (!FOLLOWING_STAGES.has(stage)) throw storeError('IllegalOperation', `${stage} is not permitted in a $changeStream pipeline`);
  const { state, view, database } = context;
  const namespace = namespaceOf(database, name ?? '$cmd.aggregate');
  const after = startOf(raw, context);
  const stage = compilePipeline(rest, { view, database, variables: variablesOf(context.command) });
  const source = createChangeStream(
    { ...state, view },
    {
      namespace,
      database: isTrue(raw['allChangesForCluster']) ? '' : database,
      collection: name,
      after,
      updateLookup: raw['fullDocument'] === 'updateLookup',
      stage,
    },
  );
  return encodeCursorReply({
    batchName: 'firstBatch',
    documents: [],
    id: state.cursors.open(source),
    namespace,
    token: resumeToken(after),
  });
}
