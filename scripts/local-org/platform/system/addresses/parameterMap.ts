/** Parameters of an address: found in any case, written as they were first. Source: Apex Reference Guide, "PageReference Class", getParameters. */
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
    const known = this.known(name);
    if (typeof name === 'string') this.spelled.set(name.toLowerCase(), known);
    return super.put(known, value);
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

  private known(name: ApexValue): ApexValue {
    return typeof name === 'string' ? (this.spelled.get(name.toLowerCase()) ?? name) : name;
  }
}
