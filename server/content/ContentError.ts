/** Content that does not hold together: names the file, the place in it and what is wrong, for the person who writes content. */
export class ContentError extends Error {
  readonly file: string;
  readonly place: string;
  readonly sentence: string;

  constructor(file: string, place: string, sentence: string) {
    super(`${file}, ${place}: ${sentence}`);
    this.name = 'ContentError';
    this.file = file;
    this.place = place;
    this.sentence = sentence;
  }
}
