import { createHash } from 'node:crypto';

/** Creates the service's identifiers, always the same for the same seed: 32 lower-case hex digits, or another number on request. */
export class Ids {
  private readonly seed: number;
  private count = 0;

  constructor(seed: number) {
    this.seed = seed;
  }

  /** The next id of a kind. */
  next(kind: string, length = 32): string {
    this.count += 1;
    return createHash('sha512').update(`${this.seed}/${kind}/${this.count}`).digest('hex').slice(0, length);
  }

  /** The next GUID, as transactional messages have them. */
  guid(kind: string): string {
    const hex = this.next(kind);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** The next secret in base 64, with `+`, `/` and `=` as real tokens have. */
  token(kind: string): string {
    return `${Buffer.from(this.next(kind, 64), 'hex').toString('base64').slice(0, 40)}+/==`;
  }
}
