/** What a class answers that extends a handler of the Auth namespace and leaves a method as it is. Source: Apex Reference Guide, "ConnectedAppPlugin Class", "ExternalClientAppOauthHandler Class". */
import type { ApexValue } from '../core/contract.ts';
import { Holder } from '../core/holder.ts';
import { definePlatformClass } from '../core/registry.ts';

/** Everybody is let in, with the attributes that the app's formulas define. */
for (const name of ['Auth.ConnectedAppPlugin', 'Auth.ExternalClientAppOauthHandler']) {
  definePlatformClass({
    name,
    constructors: { '()': () => new Holder(name) },
    methods: {
      authorize: () => true,
      customAttributes: (_self: ApexValue, _userId: ApexValue, _appId: ApexValue, attributes: ApexValue) => attributes,
      refresh: () => undefined,
      ...(name === 'Auth.ConnectedAppPlugin'
        ? { modifySAMLResponse: (_self: ApexValue, _session: ApexValue, _appId: ApexValue, response: ApexValue) => response }
        : {}),
    },
  });
}
