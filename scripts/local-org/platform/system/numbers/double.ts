/** Source: Apex Reference Guide, "Double Class". */
import { definePlatformClass } from '../../core/registry.ts';
import { ApexDouble, integerOfNumber, longOfNumber } from '../../values/index.ts';
import { doubleOf } from './numberText.ts';
import { raiseNullArgument, strictStatics } from '../strict.ts';
import { formatNumber } from '../userSettings.ts';

definePlatformClass({
  name: 'System.Double',
  instances: ApexDouble,
  statics: strictStatics({ valueOf: doubleOf }),
  methods: {
    format: (self: ApexDouble | null) => formatNumber(plainText(numberOf(self))),
    intValue: (self: ApexDouble | null) => integerOfNumber(numberOf(self)),
    longValue: (self: ApexDouble | null) => longOfNumber(numberOf(self)),
    round: (self: ApexDouble | null) => longOfNumber(Math.round(numberOf(self))),
  },
});

const plainText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** A null is refused as an argument would be, unlike that of other numbers. Source: results of an org (`intValue`, `format`). */
function numberOf(self: ApexDouble | null): number {
  return (self ?? raiseNullArgument()).value;
}
