import { COMPOUND_PARTS } from '../project/namespace.ts';

const SUFFIXED = new RegExp(`^(?:(?!__).)+__(?:c|r|s|pc|pr|${COMPOUND_PARTS})$`, 'i');

/** A map by lower-case API name; the package's own namespace may be left out. */
export class Names<Value> extends Map<string, Value> {
  #prefix: string | undefined;

  constructor(entries: Iterable<readonly [string, Value]>, namespace: string | undefined) {
    super(entries);
    this.#prefix = namespace === undefined ? undefined : `${namespace.toLowerCase()}__`;
  }

  override get(name: string): Value | undefined {
    return super.get(name) ?? (this.#prefix !== undefined && SUFFIXED.test(name) ? super.get(`${this.#prefix}${name}`) : undefined);
  }

  override has(name: string): boolean {
    return this.get(name) !== undefined;
  }
}
