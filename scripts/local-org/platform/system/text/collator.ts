/** Texts in the order that people expect. Source: Apex Reference Guide, "Collator Class". */
import { transaction } from '../../core/current.ts';
import { definePlatformClass } from '../../core/registry.ts';

class ApexCollator {
  readonly typeName = 'System.Collator';
  private readonly order: Intl.Collator;
  constructor(locale: string) {
    this.order = new Intl.Collator(locale.replaceAll('_', '-'), { sensitivity: 'variant' });
  }
  /** Nulls first. */
  compare(a: string | null, b: string | null): number {
    if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
    return Math.sign(this.order.compare(a, b));
  }
}
definePlatformClass({
  name: 'System.Collator',
  instances: ApexCollator,
  statics: { getInstance: () => new ApexCollator(transaction().user.locale) },
  methods: { compare: (self: ApexCollator, a: string | null, b: string | null) => self.compare(a, b) },
});
