import { MAX_MESSAGE_BYTES } from '../commands/hello.ts';
import { WireError } from './wireError.ts';

const HEADER_BYTES = 16;

/** Cuts a stream of chunks into whole messages; a length out of bounds is refused before anything is gathered for it. */
export interface Frames {
  push(chunk: Buffer): readonly Buffer[];
}

export function createFrames(): Frames {
  let chunks: Buffer[] = [];
  let size = 0;
  const joined = (): Buffer => {
    const [first] = chunks;
    const all = chunks.length === 1 && first ? first : Buffer.concat(chunks, size);
    chunks = [all];
    return all;
  };
  let wanted = HEADER_BYTES;
  return {
    push(chunk) {
      chunks.push(chunk);
      size += chunk.length;
      const frames: Buffer[] = [];
      while (size >= wanted) {
        const all = joined();
        const length = all.readInt32LE(0);
        if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) throw new WireError(`message length ${length} is out of bounds`);
        wanted = length;
        if (size < length) break;
        frames.push(all.subarray(0, length));
        chunks = [all.subarray(length)];
        size -= length;
        wanted = HEADER_BYTES;
      }
      return frames;
    },
  };
}
