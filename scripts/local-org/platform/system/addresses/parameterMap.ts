/**
 * Parameters of an address: found in any case, written as they were first, in the order of their names.
 * Source: Apex Reference Guide, "PageReference Class", getParameters; the order: https://github.com/SalesforceLabs/survey-force, GettingStartedController_Test.
 */
import { ApexMap } from '../../collections/index.ts';
import type { ApexValue } from '../../core/contract.ts';
import { primitiveType } from '../objects/lists.ts';

const text = primitiveType('String');

export class ParameterMap extends ApexMap {
  private readonly spelled = new Map<string, ApexValue>();
  constructor() {
    super(text, text);
  }

  override get(name: ApexValue): ApexValue {
    return super.get(this.known(name));
  }
  override has(name: ApexValue): boolean {
    return super.has(this.known(name));
  }
  override put(name: ApexValue, value: ApexValue): ApexValue {
    const isNew = !this.has(name);
    const known = this.known(name);
    if (typeof name === 'string') this.spelled.set(name.toLowerCase(), known);
    const before = super.put(known, value);
    if (isNew) this.sort();
    return before;
  }
  override remove(name: ApexValue): ApexValue {
    const before = super.remove(this.known(name));
    if (typeof name === 'string') this.spelled.delete(name.toLowerCase());
    return before;
  }
  override clear(): void {
    super.clear();
    this.spelled.clear();
  }

  private sort(): void {
    const sorted = [...this.pairs()].sort(([one], [other]) => compareNames(one, other));
    super.clear();
    for (const [name, value] of sorted) super.put(name, value);
  }

  private known(name: ApexValue): ApexValue {
    return typeof name === 'string' ? (this.spelled.get(name.toLowerCase()) ?? name) : name;
  }
}

/** Two names of one map are never equal. */
const compareNames = (one: ApexValue, other: ApexValue): number => (folded(one) < folded(other) ? -1 : 1);

const folded = (name: ApexValue): string => (typeof name === 'string' ? name.toLowerCase() : '');
