import { join } from 'node:path';
import express, { Router } from 'express';
import { compressedAssets } from './compressedAssets.ts';

const YEAR = 31_536_000_000;

/** Serves the built application: hashed assets for ever, the page itself never from a cache, and the page for every address of a screen. */
export function serveDesigner(folder: string): Router {
  const router = Router();
  router.use(
    '/assets',
    compressedAssets(join(folder, 'assets')),
    express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR, index: false }),
  );
  router.use(
    express.static(folder, {
      index: false,
      cacheControl: false,
      setHeaders: (response) => response.setHeader('cache-control', 'no-cache'),
    }),
  );
  router.get('/{*path}', (request, response, next) => {
    if (request.path.includes('.') || request.path.startsWith('/api') || request.path.startsWith('/socket.io')) {
      next();
      return;
    }
    response.setHeader('cache-control', 'no-cache');
    response.sendFile('index.html', { root: folder }, (error) => {
      if (error !== undefined && !response.headersSent) next();
    });
  });
  router.use((_request, response) => response.status(404).type('text/plain').send('There is no such page.'));
  return router;
}
