/** getSObjectType of lists and maps: the type they were made for, null for SObject. Source: Apex Reference Guide, "List Class", "Map Class". */
import type { ApexType } from '../../../language/types.ts';
import { ApexList, ApexMap } from '../../collections/index.ts';
import type { ApexValue } from '../../core/contract.ts';
import { describeToken } from '../../core/describeHook.ts';
import { definePlatformClass } from '../../core/registry.ts';

const tokenOf = (type: ApexType): ApexValue =>
  type.kind === 'sobject' && type.name !== 'SObject' ? describeToken('sobject-type', type.name, null) : null;

definePlatformClass({ name: 'System.List', methods: { getSObjectType: (self: ApexList) => tokenOf(self.elementType) } });
definePlatformClass({ name: 'System.Map', methods: { getSObjectType: (self: ApexMap) => tokenOf(self.valueType) } });
