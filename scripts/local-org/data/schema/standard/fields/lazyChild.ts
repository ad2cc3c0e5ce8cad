/** A child relationship of a standard object. Its lookup is found when it is first asked for, because the stub of the child must be read for it. */
import type { ChildRelation } from '../../model.ts';

export class LazyChild implements ChildRelation {
  readonly name: string;
  readonly object: string;
  readonly #find: () => string;
  #field: string | undefined;

  constructor({ name, object }: Pick<ChildRelation, 'name' | 'object'>, find: () => string) {
    this.name = name;
    this.object = object;
    this.#find = find;
  }

  get field(): string {
    this.#field ??= this.#find();
    return this.#field;
  }
}
