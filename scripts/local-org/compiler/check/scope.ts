/** The variables that code may name. */
import type { ApexType } from '../../language/types.ts';
import type { TypeRef } from '../../language/ast.ts';

export interface Variable {
  readonly name: string;
  readonly jsName: string;
  readonly type: ApexType;
  readonly isFinal?: true;
  /** The class of a trigger or an anonymous block, if the variable is a static field of it, so that methods and inner classes see it. */
  readonly keptBy?: ApexType;
}

/** A variable of a trigger or an anonymous block, before its declaration has been checked. */
export interface FieldToCome {
  readonly name: string;
  readonly type: TypeRef;
}

/** The locals of one block and of those around it. */
export class Scope {
  private readonly variables = new Map<string, Variable>();
  /** The names of local variables; parameters are not among them. */
  private readonly locals = new Set<string>();
  private readonly around: Scope | undefined;
  readonly isOfFields: boolean;
  constructor(around?: Scope, isOfFields = false) {
    this.around = around;
    this.isOfFields = isOfFields;
  }
  find(name: string): Variable | undefined {
    return this.variables.get(name.toLowerCase()) ?? this.around?.find(name);
  }
  /** A variable that is a field of the trigger or the anonymous block itself. */
  findField(name: string): Variable | undefined {
    return this.isOfFields ? this.variables.get(name.toLowerCase()) : this.around?.findField(name);
  }
  /** Whether another variable of this name is refused here. Variables of inner blocks may hide fields. */
  isTaken(name: string): boolean {
    return this.variables.has(name.toLowerCase()) || this.around?.keeps(name) === true;
  }
  private keeps(name: string): boolean {
    return !this.isOfFields && this.isTaken(name);
  }
  add(variable: Variable, isLocal: boolean): void {
    const key = variable.name.toLowerCase();
    this.variables.set(key, variable);
    if (isLocal) this.locals.add(key);
  }
  /** Runs `work` with the block's own variable of that name out of scope. */
  without<Result>(name: string, work: () => Result): Result {
    const key = name.toLowerCase();
    const own = this.locals.has(key) ? this.variables.get(key) : undefined;
    if (own !== undefined) this.variables.delete(key);
    try {
      return work();
    } finally {
      if (own !== undefined) this.variables.set(key, own);
    }
  }
  all(): readonly Variable[] {
    return [...(this.around?.all() ?? []), ...this.own()];
  }
  /** Those of the block itself. */
  own(): readonly Variable[] {
    return [...this.variables.values()];
  }
}
