/** Source: Apex Reference Guide, "Integer Class". */
import { definePlatformClass } from '../../core/registry.ts';
import { integerOf } from './numberText.ts';
import { strictStatics } from '../strict.ts';
import { formatNumber } from '../userSettings.ts';

definePlatformClass({
  name: 'System.Integer',
  statics: strictStatics({ valueOf: integerOf }),
  methods: { format: (self: number) => formatNumber(String(self)) },
});
