/** Keys of the tables "documents" and "indexes": a 4-byte number of the collection or index, then the ordered key. */
export function withPrefix(id: number, ...rest: readonly Buffer[]): Buffer {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(id);
  return Buffer.concat([prefix, ...rest]);
}

export const PREFIX_BYTES = 4;

/** The lowest key above every key that begins with these bytes. */
export function endOf(prefix: Buffer): Buffer {
  let length = prefix.length;
  while (length > 0 && prefix[length - 1] === 0xff) length--;
  const end = Buffer.from(prefix.subarray(0, length));
  if (length > 0) end[length - 1] = (end[length - 1] ?? 0) + 1;
  return end;
}
