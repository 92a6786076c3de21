import { Schema, type Connection, type Model } from 'mongoose';
import { defineModel } from './defineModel.ts';

/** `waiting` until a root instance answered with its first job; then `confirmed`. */
const START_STATES = ['waiting', 'confirmed'] as const;
type StartState = (typeof START_STATES)[number];

/** The wish to start one procedure for one case, written before the engine hears of it and repeated until the root is known. */
export interface StartRequestRecord {
  /** ULID from the browser, or made from the job that asks for a pathway; a second start with the same id is the same start. */
  _id: string;
  caseId: string;
  procedure: string;
  releaseId: string;
  processDefinitionKey: string;
  state: StartState;
  rootKey: string | null;
  /** Who asked for it; a repeat by somebody else is a conflict. */
  personId: string | null;
  variables: Record<string, unknown>;
  attempts: number;
  nextAt: Date;
  createdAt: Date;
}

const startRequestSchema = new Schema<StartRequestRecord>(
  {
    _id: { type: String, required: true },
    caseId: { type: String, required: true, index: true },
    procedure: { type: String, required: true },
    releaseId: { type: String, required: true },
    processDefinitionKey: { type: String, required: true },
    state: { type: String, enum: START_STATES, required: true },
    rootKey: { type: String, default: null },
    personId: { type: String, default: null },
    variables: { type: Schema.Types.Mixed, default: {} },
    attempts: { type: Number, default: 0 },
    nextAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false, minimize: false, collection: 'startrequests' },
);
startRequestSchema.index({ state: 1, nextAt: 1 });

/** Start requests of a connection. */
export function defineStartRequest(connection: Connection): Model<StartRequestRecord> {
  return defineModel(connection, 'StartRequest', startRequestSchema);
}
