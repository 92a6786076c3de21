import type { Document } from '../engine.ts';
import { invalidArgument } from './GatewayError.ts';

/** Reads a `variables` field: the text of a JSON object; blank text is the empty document. */
export function parseVariables(text: string): Document {
  if (text.trim() === '') return {};
  const value = parse(text);
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw invalidArgument(`Property 'variables' is invalid: Expected document to be a root level object, but was '${kindOf(value)}'`);
  }
  return value as Document;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalidArgument(`Invalid JSON value: ${text}`);
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'ARRAY';
  if (typeof value === 'number') return Number.isInteger(value) ? 'INTEGER' : 'FLOAT';
  return (typeof value).toUpperCase();
}
