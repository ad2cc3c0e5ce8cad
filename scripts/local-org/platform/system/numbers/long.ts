/** Source: Apex Reference Guide, "Long Class". */
import { definePlatformClass } from '../../core/registry.ts';
import { integerOfLong } from '../../values/index.ts';
import { parseLong } from './numberText.ts';
import { strictStatics } from '../strict.ts';
import { formatNumber } from '../userSettings.ts';

definePlatformClass({
  name: 'System.Long',
  statics: strictStatics({ valueOf: parseLong }),
  methods: { format: (self: bigint) => formatNumber(String(self)), intValue: (self: bigint) => integerOfLong(self) },
});
