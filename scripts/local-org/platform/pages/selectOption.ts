/** Source: Apex Reference Guide, "SelectOption Class"; what debug logs show of one: Apex Developer Guide, "Sorting Lists". */
import { defineHolder, held, Holder } from '../core/holder.ts';

const NAME = 'System.SelectOption';
class SelectOption extends Holder {
  /** Options have an order by what they hold, and are equal by it. Source: as a published suite compares the lists that two calls make; no page tells. */
  override isComparedByContent(): boolean {
    return true;
  }
  toApexText(): string {
    const shown = ['value', 'label', 'disabled'].map(
      (name) => `${name}="${String(held(this, name.charAt(0).toUpperCase() + name.slice(1)))}"`,
    );
    return `${NAME}[${shown.join(', ')}]`;
  }
}
defineHolder(NAME, {
  accessors: ['Value', 'Label', 'Disabled', 'EscapeItem'],
  parts: {
    constructors: {
      '*': (Value: string, Label: string, Disabled = false) => new SelectOption(NAME, { Value, Label, Disabled, EscapeItem: true }),
    },
  },
});
