/** The caller's variables that a run-time query text may bind, read when asked. */
import type { ApexValue } from './contract.ts';
import { raise } from './error.ts';

export class QueryScope {
  private readonly locals: Readonly<Record<string, () => ApexValue>>;
  constructor(locals: Readonly<Record<string, () => ApexValue>>) {
    this.locals = locals;
  }
  /** Errors: System.QueryException `Variable does not exist: x`. */
  value(name: string): ApexValue {
    const read = this.locals[name.toLowerCase()];
    if (read === undefined) raise('System.QueryException', `Variable does not exist: ${name}`);
    return read();
  }
}
