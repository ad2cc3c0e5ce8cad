/** Compiled classes: their base class, their statics in each transaction, the constants of enums. */
import type { IrBridge } from '../../ir/ir.ts';
import { seal } from '../../../platform/collections/guard.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue, UserInstance, UserType } from '../../../platform/core/contract.ts';
import { running } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import { staticsOf } from '../../../platform/core/statics.ts';

/** The base of every project class. */
export class Instance implements UserInstance {
  declare readonly $type: UserType;
  m$new(): this {
    return this;
  }
}
/** A compiled class and its per-transaction statics. */
export interface CompiledClass {
  new (): UserInstance & Record<string, (...args: ApexValue[]) => ApexValue>;
  $e: number;
  $v: object | null;
  $s(): Record<string, ApexValue>;
  $clinit(): void;
  $constants?: readonly string[];
  $bridges?: readonly IrBridge[];
  readonly prototype: UserInstance;
  /** The constants of an enum. */
  [constant: `e_${string}`]: ApexValue;
}
export interface ClassLink {
  c: CompiledClass | undefined;
}

/** A class's statics in the running transaction. */
function statics(type: CompiledClass, make: () => Record<string, ApexValue>, initialize: () => void): Record<string, ApexValue> {
  const key = running.epoch;
  const all = staticsOf(key);
  const known = all.get(type);
  const values = known ?? make();
  all.set(type, values);
  type.$e = key;
  type.$v = values;
  if (known === undefined) initialize();
  type.$e = key;
  type.$v = values;
  return values;
}

export function constantsOf(type: CompiledClass): ApexValue[] {
  return (type.$constants ?? []).map((name) => type[`e_${name.toLowerCase()}`] ?? null);
}

/** Operators on classes: statics and enum constants. */
export const classOperators = {
  Instance,
  statics,
  enumConstants: (type: CompiledClass, names: readonly string[]) => {
    for (const [ordinal, name] of names.entries()) {
      const constant = Object.assign(new type(), { name, ordinal });
      type[`e_${name.toLowerCase()}`] = constant;
    }
    return names;
  },
  /** Nobody changes it. Source: seen in an org. */
  enumValues: (type: CompiledClass) => seal(new ApexList({ kind: 'user', name: type.prototype.$type.name }, constantsOf(type))),
  enumValueOf: (type: CompiledClass, name: string | null) => {
    const found = constantsOf(type).find((constant) => (constant as { name: string }).name.toLowerCase() === name?.toLowerCase());
    // seen in an org, also for null
    if (found === undefined) raise('System.NoSuchElementException', `No enum value found called ${String(name)}`);
    return found;
  },
};
