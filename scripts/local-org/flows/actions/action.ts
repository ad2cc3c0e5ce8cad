/** The outputs of one invocation of an action. */
import type { ApexValue } from '../../platform/core/contract.ts';

export interface Outputs {
  /** By lower-case name. */
  readonly values: ReadonlyMap<string, ApexValue>;
  /** By their spelling, for Apex. */
  readonly named: ReadonlyMap<string, ApexValue>;
  /** The action returns a single value, not an object. */
  readonly isSingle: boolean;
  readonly error?: { readonly code: string; readonly message: string };
}
export function outputsOf(named: ReadonlyMap<string, ApexValue>, isSingle = false): Outputs {
  return { named, isSingle, values: new Map([...named].map(([name, value]) => [name.toLowerCase(), value] as const)) };
}
export function failedOutputs(code: string, message: string): Outputs {
  return { ...outputsOf(new Map()), error: { code, message } };
}

/** An action's outputs under the name of its element: `{!Element.output}`. */
export class ActionResult {
  readonly typeName = 'Flow.ActionResult';
  constructor(values: ReadonlyMap<string, ApexValue>) {
    Object.assign(this, Object.fromEntries(values));
  }
}
