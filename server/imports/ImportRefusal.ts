/** Why a file cannot be taken in at all; the sentence is for the person who chose it. */
export class ImportRefusal extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.name = 'ImportRefusal';
    this.sentence = sentence;
  }
}
