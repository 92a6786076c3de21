import { Schema, type Connection, type Model } from 'mongoose';
import { defineModel } from './defineModel.ts';

/** A number that only rises: serials of case numbers (`case/<district>/<yyyy-mm>`), cursors of people (`cursor/<person>`), numbers of releases. */
export interface CounterRecord {
  _id: string;
  value: number;
}

const counterSchema = new Schema<CounterRecord>(
  { _id: { type: String, required: true }, value: { type: Number, required: true, default: 0 } },
  { versionKey: false, collection: 'counters' },
);

/** Counters of a connection. */
export function defineCounter(connection: Connection): Model<CounterRecord> {
  return defineModel(connection, 'Counter', counterSchema);
}
