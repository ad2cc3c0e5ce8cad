/** Source: Apex Reference Guide, "Integer Class". */
import type { ApexValue } from '../../core/contract.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { integerOf } from './numberText.ts';
import { raiseNullArgument, strictStatics } from '../strict.ts';
import { formatNumber } from '../userSettings.ts';

definePlatformClass({
  name: 'System.Integer',
  statics: {
    // of a field without a value it makes none; a text has to be there
    'valueOf(Object)': (value: ApexValue) => (value === null ? null : integerOf(value)),
    ...strictStatics({ 'valueOf(String)': integerOf }),
  },
  // refuses a null as an argument would be, unlike Long and Decimal. Source: result of an org
  methods: { format: (self: number | null) => formatNumber(String(self ?? raiseNullArgument())) },
});
