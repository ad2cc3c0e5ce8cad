import { doubleText } from './doubleText.ts';

/** A Double: a 64-bit binary number in a box, so that it can be told from an Integer when seen as Object. Immutable. */
export class ApexDouble {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  toText(): string {
    return doubleText(this.value);
  }

  toString(): string {
    return this.toText();
  }
}
