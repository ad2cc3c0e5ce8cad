/** What packages tell their makers: nobody listens here. Source: Apex Reference Guide, "AppAnalytics Class"; the refusal: seen in an org. */
import type { ApexFunction, ApexValue } from './core/contract.ts';
import { COMMON_METHODS } from './core/commonMethods.ts';
import { raise } from './core/error.ts';
import { Holder } from './core/holder.ts';
import { PlatformEnumValue } from './core/platformEnum.ts';
import { definePlatformClass } from './core/registry.ts';

const NAME = 'IsvPartners.AppAnalytics';

function isEnumValue(value: ApexValue): boolean {
  const type = (value as { readonly $type?: { readonly kind: string } } | null)?.$type;
  return value instanceof PlatformEnumValue || type?.kind === 'enum';
}

definePlatformClass({
  name: NAME,
  constructors: { '()': () => new Holder(NAME) },
  methods: { clone: COMMON_METHODS['clone'] as ApexFunction },
  statics: {
    logCustomInteraction: (label: ApexValue) => {
      if (!isEnumValue(label))
        raise(
          'System.InvalidParameterValueException',
          `We couldn’t log the custom interaction with App Analytics. The interaction label provided to ${NAME}.logCustomInteraction must be an Apex enum.`,
        );
    },
  },
});
