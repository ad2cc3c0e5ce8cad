/** Names of scripts. */
import type { Value } from './values.ts';

/** Nested scopes of names. */
export class Scope {
  private readonly names = new Map<string, Value>();
  private readonly outer: Scope | ((name: string) => Value);
  constructor(outer: Scope | ((name: string) => Value)) {
    this.outer = outer;
  }
  put(name: string, value: Value): this {
    this.names.set(name, value);
    return this;
  }
  get(name: string): Value {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    return typeof this.outer === 'function' ? this.outer(name) : this.outer.get(name);
  }
}
