/** Source: Apex Reference Guide, "Boolean Class". */
import type { ApexValue } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { nameOfType } from '../../core/types.ts';
import { strictStatics } from '../strict.ts';

definePlatformClass({
  name: 'System.Boolean',
  statics: strictStatics({
    valueOf: (value: ApexValue) => {
      if (typeof value === 'boolean') return value;
      if (typeof value === 'string') return value.toLowerCase() === 'true';
      raise('System.TypeException', `Invalid conversion from runtime type ${nameOfType(value)} to Boolean`);
    },
  }),
});
