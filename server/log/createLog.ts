import { pino, type DestinationStream, type Logger } from 'pino';

/** Keys that could carry personal data or secrets, wherever a careless caller puts them. */
const REDACTED = ['body', 'answers', 'query', 'params', 'headers', 'cookie', 'password', 'name', 'username', 'url', 'variables'];

/** JSON lines on standard output (or `destination`); times in UTC. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[removed]' },
    serializers: { error: describeError },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Kind, code and place of an error; its message may quote data (a duplicate key, a failed cast) and stays out. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  const places = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    kind: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    at: places.slice(0, 6).map((line) => line.trim()),
  };
}
