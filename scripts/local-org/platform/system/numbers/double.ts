/** Source: Apex Reference Guide, "Double Class". */
import { definePlatformClass } from '../../core/registry.ts';
import { ApexDouble, integerOfNumber, longOfNumber } from '../../values/index.ts';
import { doubleOf } from './numberText.ts';
import { strictStatics } from '../strict.ts';
import { formatNumber } from '../userSettings.ts';

definePlatformClass({
  name: 'System.Double',
  instances: ApexDouble,
  statics: strictStatics({ valueOf: doubleOf }),
  methods: {
    format: (self: ApexDouble) => formatNumber(String(self.value)),
    intValue: (self: ApexDouble) => integerOfNumber(self.value),
    longValue: (self: ApexDouble) => longOfNumber(self.value),
    round: (self: ApexDouble) => longOfNumber(Math.round(self.value)),
  },
});
