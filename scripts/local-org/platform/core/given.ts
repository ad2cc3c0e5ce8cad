/** What a class of the project gave the constructor of the platform's class that it extends: `super(executor)`. */
import type { ApexValue } from './contract.ts';

const all = new WeakMap<object, readonly ApexValue[]>();

export function give(self: object, values: readonly ApexValue[]): void {
  all.set(self, values);
}
export const givenTo = (self: object): readonly ApexValue[] => all.get(self) ?? [];
