import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '#contract';
import { startEngine } from '#engine';
import { setLimit } from '../../../../designer/studio/tables/editLimits.ts';
import { checkFiles } from '../../../../server/check/checkFiles.ts';
import { createZeebeEngine } from '../../../../server/engine/createZeebeEngine.ts';
import type { ProcessEngine } from '../../../../server/engine/ProcessEngine.ts';
import { buildRelease } from '../../../../server/releases/buildRelease.ts';
import { contentOfFiles, rootOf } from '../../../../server/content/contentOfFiles.ts';
import { readContent } from '../../../../server/releases/readContent.ts';
import type { Edit } from './RandomEditor.ts';

/** bpmnlint cannot be loaded here; what it says is asked for in a process of its own. */
const silent = (): Promise<[]> => Promise.resolve([]);

/** The files of a draft as the server has them: what the procedure is made of, and all that is at hand. */
export class DraftOnServer {
  readonly files: Map<string, string>;
  private readonly root: string;

  private constructor(root: string, files: Map<string, string>) {
    this.root = root;
    this.files = files;
  }

  static async open(root: string): Promise<DraftOnServer> {
    const { procedures, forms } = await readContent('.');
    const parts = procedures.filter(({ id, kind }) => id === root || kind === 'core').flatMap(({ bpmn, tables }) => [bpmn, ...tables]);
    const schemas = forms.map(({ file, schema }) => ({ file, text: `${JSON.stringify(schema, null, 2)}\n` }));
    return new DraftOnServer(root, new Map([...parts, ...schemas].map(({ file, text }) => [file, text])));
  }

  /** Takes in an edit with the time limits that were set with it, and answers what there is to mend. */
  async save(file: string, { xml, limits }: Edit): Promise<Finding[]> {
    this.files.set(file, xml);
    const table = `processes/${this.root}/limits.dmn`;
    for (const limit of limits) this.files.set(table, await setLimit(this.files.get(table) ?? '', limit));
    return checkFiles(this.list(), { root: this.root, lint: silent });
  }

  /** Builds the release and deploys it as publishing does: each table, then all processes at once. Answers what the engine says; null when it takes it. */
  async deploy(engine: Pick<ProcessEngine, 'deploy'>): Promise<string | null> {
    const content = contentOfFiles(this.list(), { id: this.root, name: this.root });
    const resources = await (await buildRelease(content, rootOf(content), 3600)).resources(1);
    const tables = resources.filter(({ name }) => name.endsWith('.dmn'));
    const processes = resources.filter((each) => !tables.includes(each));
    for (const together of [...tables.map((table) => [table]), processes]) {
      const outcome = await engine.deploy(together);
      if (!outcome.ok) return outcome.fault.message;
    }
    return null;
  }

  private list(): { file: string; text: string }[] {
    return [...this.files].map(([file, text]) => ({ file, text }));
  }
}

/** The embedded engine, for deployments. */
export async function openEngine(): Promise<Pick<ProcessEngine, 'deploy'> & { stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'iss-edits-'));
  const server = await startEngine({ dataDir, port: 0 });
  const engine = createZeebeEngine({ address: server.address, secret: null, pollMillis: 100 });
  return {
    deploy: (resources) => engine.deploy(resources),
    async stop() {
      await engine.close();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
