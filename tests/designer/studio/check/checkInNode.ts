import { text } from 'node:stream/consumers';
import type { Finding } from '#contract';
import { checkFiles } from '../../../../server/check/checkFiles.ts';
import { lintBpmn } from '../../../../server/check/lintBpmn.ts';
import type { ContentFile } from '../../../../server/content/Content.ts';

// Checks drafts as the server does; a process of its own, because jest cannot load bpmnlint's modules.
// In: JSON list of { root, files } on stdin. Out: JSON list of their findings.
const findings: Finding[][] = [];
for (const { root, files } of JSON.parse(await text(process.stdin)) as { root: string; files: ContentFile[] }[]) {
  findings.push(await checkFiles(files, { root, lint: lintBpmn }));
}
process.stdout.write(JSON.stringify(findings));
