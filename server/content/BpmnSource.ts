import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import type { ContentFile } from './Content.ts';
import { ContentError } from './ContentError.ts';
import { childrenOf, type ModdleNode } from './ModdleNode.ts';

interface BpmnXml {
  fromXML(xml: string): Promise<{ rootElement: ModdleNode; warnings: readonly { message: string }[] }>;
  toXML(node: ModdleNode, options: { format: boolean }): Promise<{ xml: string }>;
}

/** One BPMN file, read: its tree and its one executable process. */
export interface BpmnSource {
  readonly file: string;
  readonly definitions: ModdleNode;
  readonly process: ModdleNode;
}

/** Reads BPMN that must hold exactly one executable process with that id. */
export async function readBpmn(source: ContentFile, processId: string): Promise<BpmnSource> {
  const definitions = await parseBpmn(source);
  const processes = childrenOf(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const [process, second] = processes.filter(({ isExecutable }) => isExecutable === true);
  if (process === undefined || second !== undefined)
    throw new ContentError(source.file, 'file', 'there must be exactly one executable process.');
  if (process.id !== processId)
    throw new ContentError(source.file, `process ${process.id ?? ''}`, `its id must be the name of its folder, ${processId}.`);
  return { file: source.file, definitions, process };
}

/** Writes the tree back as XML. */
export async function writeBpmn({ definitions }: Pick<BpmnSource, 'definitions'>): Promise<string> {
  const { xml } = await moddle().toXML(definitions, { format: true });
  return xml;
}

/** Every flow element of the process, those inside sub-processes included. */
export function elementsOf(source: Pick<BpmnSource, 'process'>): ModdleNode[] {
  const within = (node: ModdleNode): ModdleNode[] => childrenOf(node, 'flowElements').flatMap((element) => [element, ...within(element)]);
  return within(source.process);
}

/** Reads BPMN whatever it holds; nothing in it may be left unread. */
export async function parseBpmn({ file, text }: ContentFile): Promise<ModdleNode> {
  const read = await moddle()
    .fromXML(text)
    .catch((error: unknown) => {
      throw new ContentError(
        file,
        'file',
        `this is not BPMN (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unreadable'}).`,
      );
    });
  const [warning] = read.warnings;
  if (warning !== undefined) throw new ContentError(file, 'file', warning.message);
  return read.rootElement;
}

function moddle(): BpmnXml {
  return new BpmnModdle({ zeebe }) as unknown as BpmnXml;
}
