import { DmnModdle } from 'dmn-moddle';
import type { ContentFile } from './Content.ts';
import { ContentError } from './ContentError.ts';
import { childrenOf, type ModdleNode } from './ModdleNode.ts';

/** One DMN file, read: its tree and its decisions. */
export interface DmnSource {
  readonly file: string;
  readonly definitions: ModdleNode;
  readonly decisions: readonly ModdleNode[];
  /** What could not be read. */
  readonly warnings: readonly { readonly message: string }[];
}

/** Reads DMN that must hold at least one decision. */
export async function readDmn({ file, text }: ContentFile): Promise<DmnSource> {
  const read = await new DmnModdle().fromXML(text).catch((error: unknown) => {
    throw new ContentError(
      file,
      'file',
      `this is not DMN (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unreadable'}).`,
    );
  });
  const definitions = read.rootElement as ModdleNode;
  const decisions = childrenOf(definitions, 'drgElement').filter(({ $type }) => $type === 'dmn:Decision');
  if (decisions.length === 0) throw new ContentError(file, 'file', 'there is no decision in it.');
  return { file, definitions, decisions, warnings: read.warnings };
}

/** Writes the tree back as XML. */
export async function writeDmn({ definitions }: Pick<DmnSource, 'definitions'>): Promise<string> {
  const { xml } = await new DmnModdle().toXML(definitions, { format: true });
  return xml;
}
