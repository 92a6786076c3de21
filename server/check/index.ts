/** What is to be mended in the files of a draft, the same in the server and in the browser. */
export { checkFiles } from './checkFiles.ts';
export { lintBpmn } from './lintBpmn.ts';
