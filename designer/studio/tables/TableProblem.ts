/** A file that cannot be shown or changed as a grid; the code is a key of the words on screen. */
export class TableProblem extends Error {
  readonly code: 'unreadable' | 'noTable' | 'noPlace';

  constructor(code: TableProblem['code']) {
    super(code);
    this.name = 'TableProblem';
    this.code = code;
  }
}
