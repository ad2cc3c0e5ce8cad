/** Extensions of a store's endpoints change what comes in and what goes out; unchanged it passes through. Source: Salesforce Commerce, "Connect API Endpoint Reference", BaseEndpointExtension. */
import type { ApexValue } from '../platform/core/contract.ts';
import { definePlatformClass } from '../platform/core/registry.ts';

const VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete'];
const passed = (_self: ApexValue, payload: ApexValue): ApexValue => payload;

definePlatformClass({
  name: 'ConnectApi.BaseEndpointExtension',
  methods: Object.fromEntries(VERBS.flatMap((verb) => [`before${verb}`, `after${verb}`]).map((name) => [name, passed])),
});
