/** Cart calculators: steps of the platform are left to the executor that a test provides. Source: Salesforce Commerce, "Cart Reference", CartCalculate, CartCalculateExecutorMock. */
import { DEFAULT_STEPS, STEPS } from '../compiler/signatures/supplement/cartParts.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { NotImplemented } from '../platform/core/error.ts';
import { givenTo } from '../platform/core/given.ts';
import { defineHolder, Holder } from '../platform/core/holder.ts';
import { instanceMember } from '../platform/core/members.ts';
import { definePlatformClass } from '../platform/core/registry.ts';
import { NAMESPACE } from './records.ts';

const MOCK = `${NAMESPACE}.CartCalculateExecutorMock`;

/** The executor performs the step. Errors: NotImplemented without an executor. */
const by =
  (owner: string, method: string, step: string, mock = MOCK) =>
  (self: object, request: ApexValue): ApexValue => {
    const [executor = self instanceof Holder ? ((self as { executor?: ApexValue }).executor ?? null) : null] = givenTo(self);
    if (executor === null) throw new NotImplemented(`${NAMESPACE}.${owner}.${method} without an executor`);
    return instanceMember(mock, step, step, 1)(executor, request);
  };

defineHolder(MOCK);
for (const [name, step] of Object.entries(DEFAULT_STEPS))
  definePlatformClass({ name: `${NAMESPACE}.${name}`, methods: { calculate: by(name, 'calculate', step) } });

definePlatformClass({
  name: `${NAMESPACE}.CartCalculate`,
  constructors: { '*': (executor: ApexValue = null) => new Holder(`${NAMESPACE}.CartCalculate`, { executor }) },
  methods: {
    calculate: by('CartCalculate', 'calculate', 'calculate'),
    ...Object.fromEntries(Object.entries(STEPS).map(([method, step]) => [method, by('CartCalculate', method, step)])),
  },
});

const SHIPMENTS = `${NAMESPACE}.SplitShipmentService`;
definePlatformClass({
  name: SHIPMENTS,
  constructors: { '*': (executor: ApexValue = null) => new Holder(SHIPMENTS, { executor }) },
  methods: { arrangeItems: by('SplitShipmentService', 'arrangeItems', 'arrangeItems', `${NAMESPACE}.SplitShipmentServiceMock`) },
});
