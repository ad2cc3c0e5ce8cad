/** A place in a text, and what stands there. */
export class Cursor {
  at = 0;
  text: string;
  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }
  get sign(): string {
    return this.text[this.at] ?? 'end of input';
  }

  take(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  /** Goes behind a text. @return what stands before it; undefined where it does not come any more */
  until(end: string): string | undefined {
    const stop = this.text.indexOf(end, this.at);
    if (stop < 0) return undefined;
    const found = this.text.slice(this.at, stop);
    this.at = stop + end.length;
    return found;
  }

  /** @param sticky with the flag y */
  match(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  /** Goes on with another text in the place of what begins here. */
  replace(length: number, text: string): void {
    this.text = this.text.slice(0, this.at) + text + this.text.slice(this.at + length);
  }

  lineOf(at: number): number {
    return this.text.slice(0, at).split('\n').length;
  }
}
