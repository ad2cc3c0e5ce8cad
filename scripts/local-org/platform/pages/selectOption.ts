/** Source: Apex Reference Guide, "SelectOption Class". */
import { defineHolder, Holder } from '../core/holder.ts';

const NAME = 'System.SelectOption';
defineHolder(NAME, {
  accessors: ['Value', 'Label', 'Disabled', 'EscapeItem'],
  parts: {
    constructors: {
      '*': (Value: string, Label: string, Disabled = false) => new Holder(NAME, { Value, Label, Disabled, EscapeItem: true }),
    },
  },
});
