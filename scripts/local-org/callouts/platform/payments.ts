/** Callouts of payment gateways. No payments are made here, so only mocks of tests respond. Source: Apex Reference Guide, "PaymentsHttp Class"; the refusal: seen in an org. */
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { Holder } from '../../platform/core/holder.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { HttpRequest } from '../messages.ts';
import { mockOf } from '../mocks.ts';
import { send } from '../send.ts';

const NAME = 'CommercePayments.PaymentsHttp';

definePlatformClass({
  name: NAME,
  constructors: { '*': () => new Holder(NAME) },
  methods: {
    send: (_self: Holder, request: HttpRequest | null) =>
      mockOf(transaction()) === undefined
        ? raise('System.CalloutException', 'Callout without PaymentsContext is not Allowed')
        : send(request),
  },
});
