import { Refused, type Token, tokens } from './tokens.ts';

/** Goes through a statement piece by piece. */
export class Reader {
  readonly #tokens: Token[];
  #at = 0;

  constructor(statement: string) {
    this.#tokens = tokens(statement);
  }

  get next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: 'the end' };
  }

  get afterNext(): Token {
    return this.#tokens[this.#at + 1] ?? { kind: 'end', text: 'the end' };
  }

  is(...texts: string[]): boolean {
    return (this.next.kind === 'word' || this.next.kind === 'sign') && texts.includes(this.next.text);
  }

  /** A word that is not reserved and means something only here, such as OFFSET. */
  isCalled(text: string): boolean {
    return this.next.kind === 'name' && this.next.text === text;
  }

  take(): Token {
    const token = this.next;
    this.#at += 1;
    return token;
  }

  may(...texts: string[]): boolean {
    if (!this.is(...texts)) return false;
    this.take();
    return true;
  }

  must(...texts: string[]): void {
    for (const text of texts) if (!this.may(text) && !this.#called(text)) this.stop(text);
  }

  #called(text: string): boolean {
    if (!this.isCalled(text)) return false;
    this.take();
    return true;
  }

  name(): string {
    if (this.next.kind !== 'name') this.stop('a name');
    return this.take().text;
  }

  text(): string {
    if (this.next.kind !== 'text') this.stop('a text');
    return this.take().text;
  }

  number(): string {
    if (this.next.kind !== 'number') this.stop('a number');
    return this.take().text;
  }

  stop(wanted: string): never {
    throw new Refused(`${wanted} was wanted where ${this.next.text} stands`);
  }

  list<Item>(one: () => Item): Item[] {
    const all = [one()];
    while (this.may(',')) all.push(one());
    return all;
  }

  inBrackets<Item>(inner: () => Item): Item {
    this.must('(');
    const given = inner();
    this.must(')');
    return given;
  }
}
