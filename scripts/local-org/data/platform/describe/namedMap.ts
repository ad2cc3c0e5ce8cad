/** Maps of describe calls: keys are case-insensitive, and the namespace prefix may be left out. Source: Apex Reference Guide, "SObjectTypeFields", "Schema.getGlobalDescribe". */
import type { ApexType } from '../../../language/types.ts';
import { ApexMap } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { prefixed } from '../../project/namespace.ts';
import { STRING } from './members.ts';

export class NamedMap extends ApexMap {
  private readonly namespace: string | undefined;
  constructor(valueType: ApexType, pairs: Iterable<readonly [ApexValue, ApexValue]>, namespace: string | undefined) {
    super(STRING, valueType, pairs, true);
    this.namespace = namespace;
  }

  override get(key: ApexValue): ApexValue {
    return super.get(this.known(key));
  }
  override has(key: ApexValue): boolean {
    return super.has(this.known(key));
  }

  /** Other spellings of a key, which are tried in their order. */
  protected spellings(namespace: string, key: string): readonly string[] {
    return [prefixed(namespace, key)];
  }

  private known(key: ApexValue): ApexValue {
    if (this.namespace === undefined || typeof key !== 'string' || super.has(key)) return key;
    return this.spellings(this.namespace, key).find((one) => super.has(one)) ?? key;
  }
}
