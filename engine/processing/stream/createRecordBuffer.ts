import { FIRST_KEY, type EngineRecord, type Key } from '../../protocol/index.ts';

/** Records of the batch at hand, follow-up commands not yet taken up, and what is to be done once all is on disk. */
export interface RecordBuffer {
  readonly nextKey: () => Key;
  readonly highestKey: () => Key;
  /** Position for the record pushed next. */
  readonly nextPosition: () => number;
  readonly push: (record: EngineRecord) => void;
  readonly followUp: (command: EngineRecord) => void;
  readonly effect: (effect: () => void) => void;
  /** Takes back the record written last. */
  readonly unwrite: () => void;
  readonly records: () => readonly EngineRecord[];
  readonly takeFollowUps: () => readonly EngineRecord[];
  /** Ends the batch: its effects, in order; the next one starts empty. */
  readonly takeEffects: () => readonly (() => void)[];
  readonly mark: () => BufferMark;
  readonly rollback: (mark: BufferMark) => void;
  /** Drops the batch and goes on after that position. */
  readonly reset: (lastPosition: number) => void;
}

interface BufferMark {
  readonly records: number;
  readonly effects: number;
  readonly followUps: number;
}

interface Start {
  readonly lastPosition: number;
  readonly highestKey: Key;
}

export function createRecordBuffer(start: Start): RecordBuffer {
  let key = Math.max(start.highestKey, FIRST_KEY - 1);
  const batch: Batch = { position: start.lastPosition, records: [], followUps: [], effects: [] };
  return {
    ...takers(batch),
    nextKey: () => (key += 1),
    highestKey: () => key,
    followUp: (command) => void batch.followUps.push(command),
    effect: (effect) => void batch.effects.push(effect),
    records: () => batch.records,
    nextPosition: () => batch.position + 1,
    push: (record) => {
      batch.position = record.position;
      batch.records.push(record);
    },
    unwrite: () => {
      batch.position -= batch.records.pop() === undefined ? 0 : 1;
    },
  };
}

interface Batch {
  position: number;
  records: EngineRecord[];
  followUps: EngineRecord[];
  effects: (() => void)[];
}

function takers(batch: Batch): Pick<RecordBuffer, 'takeFollowUps' | 'takeEffects' | 'mark' | 'rollback' | 'reset'> {
  return {
    takeFollowUps: () => {
      const { followUps } = batch;
      batch.followUps = [];
      return followUps;
    },
    takeEffects: () => {
      const { effects } = batch;
      Object.assign(batch, { records: [], effects: [] });
      return effects;
    },
    mark: () => ({ records: batch.records.length, effects: batch.effects.length, followUps: batch.followUps.length }),
    rollback: (mark) => {
      batch.position -= batch.records.length - mark.records;
      batch.records.length = mark.records;
      batch.effects.length = mark.effects;
      batch.followUps.length = mark.followUps;
    },
    reset: (position) => void Object.assign(batch, { position, records: [], followUps: [], effects: [] }),
  };
}
