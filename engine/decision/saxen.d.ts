/** saxen publishes no declaration; this is the part of it that is used here. */
declare module 'saxen' {
  type Decode = (text: string) => string;

  export class Parser {
    on(
      event: 'openTag',
      callback: (name: string, attributes: () => Readonly<Record<string, string>> | undefined, decode: Decode) => void,
    ): this;
    on(event: 'closeTag', callback: (name: string) => void): this;
    on(event: 'text', callback: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', callback: (text: string) => void): this;
    on(event: 'error', callback: (error: Error, context: () => { readonly line: number }) => void): this;
    parse(xml: string): void;
  }
}
