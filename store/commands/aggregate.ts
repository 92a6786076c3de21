import { compilePipeline, parseStages } from '../aggregation/compilePipeline.ts';
import { checkNamespace } from '../catalog/checkNamespace.ts';
import { namespaceOf } from '../catalog/collectionInfo.ts';
import { findDocuments, type Query } from '../documents/findDocuments.ts';
import { storeError } from '../errors/storeError.ts';
import { parseSort } from '../query/sortSpec.ts';
import { encodeDocument } from '../values/codec.ts';
import { isDocument } from '../values/isDocument.ts';
import { numberValue } from '../values/numberValue.ts';
import { optionalDocument, optionalInteger, requiredArray } from '../values/options.ts';
import type { Document, Value } from '../values/value.ts';
import type { Command, CommandContext } from './command.ts';
import { openCursor } from './openCursor.ts';
import { refuseCollation } from './refuseOptions.ts';
import { variablesOf } from './variables.ts';
import { watch } from './watch.ts';

type Stages = readonly (readonly [string, Value])[];

interface Start {
  readonly query: Query;
  readonly rest: Stages;
}

/** Leading $match, $sort and $limit become the query, so that the planner sees them. */
function startOf(stages: Stages, { command }: CommandContext): Start {
  const rest = [...stages];
  const take = (name: string): Value => (rest[0]?.[0] === name ? rest.shift()?.[1] : undefined);
  const filter = take('$match');
  const sort = take('$sort');
  const limit = numberValue(rest[0]?.[0] === '$limit' ? rest[0][1] : undefined) ?? 0;
  if (filter !== undefined && !isDocument(filter)) throw storeError('FailedToParse', 'the match filter must be an expression in an object');
  return {
    query: {
      filter: filter ?? {},
      sort: parseSort(sort),
      limit: Math.max(0, Math.trunc(limit)),
      hint: command['hint'],
      variables: variablesOf(command),
    },
    rest,
  };
}

function* documentsOf(found: Iterable<{ readonly document: Document }>): Generator<Document, void, undefined> {
  for (const { document } of found) yield document;
}

function* encoded(documents: Iterable<Document>): Generator<Buffer, void, undefined> {
  for (const document of documents) yield encodeDocument(document);
}

export const aggregate: Command = {
  kind: 'read',
  inTransaction: true,
  run(context) {
    const { command, database, view } = context;
    refuseCollation(command);
    const name = typeof command['aggregate'] === 'string' ? checkNamespace(database, command['aggregate']) : undefined;
    const pipeline = requiredArray(command['pipeline'], 'aggregate.pipeline');
    const cursor = optionalDocument(command['cursor'], 'aggregate.cursor');
    if (command['explain'] !== undefined || !cursor)
      throw storeError('FailedToParse', "The 'cursor' option is required; explain is not supported by this store");
    const stages = parseStages(pipeline);
    if (stages[0]?.[0] === '$changeStream') return watch(context, name, pipeline);
    if (name === undefined)
      throw storeError(
        'InvalidNamespace',
        '{aggregate: 1} is not valid for this pipeline; this store has no collectionless stages but $changeStream',
      );
    const { query, rest } = startOf(stages, context);
    const namespace = namespaceOf(database, name);
    const run = compilePipeline(rest, { view, database, variables: query.variables ?? {} });
    const documents = run(documentsOf(findDocuments(view, view.collections.get(namespace), query)));
    return openCursor(context, {
      namespace,
      documents: encoded(documents),
      batchSize: optionalInteger(cursor['batchSize'], 'batchSize'),
      single: false,
    });
  },
};
