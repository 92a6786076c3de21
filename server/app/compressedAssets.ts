import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

const encoders = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/**
 * Sends hashed assets compressed, for people on a weak network. Each file is compressed once and kept: there are few, and a changed file has another
 * name. Whatever it cannot send it leaves to the next handler.
 */
export function compressedAssets(folder: string): RequestHandler {
  const kept = new Map<string, Promise<Buffer | null>>();
  return async (request, response, next) => {
    const type = TYPES[extname(request.path)];
    const encoding = request.acceptsEncodings('br', 'gzip');
    if (
      type === undefined ||
      (encoding !== 'br' && encoding !== 'gzip') ||
      !/^\/[\w.-]+$/.test(request.path) ||
      !['GET', 'HEAD'].includes(request.method)
    ) {
      next();
      return;
    }
    const key = `${encoding}:${request.path}`;
    const known = kept.get(key) ?? compress(join(folder, request.path), encoding);
    kept.set(key, known);
    const bytes = await known;
    if (bytes === null) {
      kept.delete(key);
      next();
      return;
    }
    response
      .set({
        'content-type': type,
        'content-encoding': encoding,
        vary: 'accept-encoding',
        'cache-control': 'public, max-age=31536000, immutable',
      })
      .send(bytes);
  };
}

async function compress(file: string, encoding: keyof typeof encoders): Promise<Buffer | null> {
  try {
    return await encoders[encoding](await readFile(file));
  } catch {
    return null;
  }
}
