/**
 * User provisioning for connected apps: log entries, an app for tests, and the class that connectors extend.
 * Source: Apex Reference Guide, "UserProvisioningLog Class", "ConnectorTestUtil Class", "UserProvisioningPlugin Class".
 */
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { constantNamed } from '../../platform/core/derived.ts';
import { raiseNullPointer } from '../../platform/core/error.ts';
import { held, hold, Holder } from '../../platform/core/holder.ts';
import { instanceMember } from '../../platform/core/members.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { data } from '../current.ts';
import type { SObjectValue } from '../records/index.ts';

type Text = string | null;
const PLUGIN = 'UserProvisioning.UserProvisioningPlugin';

function inserted(object: string, values: Readonly<Record<string, ApexValue>>): SObjectValue {
  const record = data().newRecord(object) as SObjectValue;
  for (const [name, value] of Object.entries(values)) record.put(name, value);
  data().insertUncounted(record);
  return record;
}

function log(request: Text, more: Readonly<Record<string, ApexValue>>): void {
  inserted('UserProvisioningLog', { UserProvisioningRequestId: request, ...more });
}

definePlatformClass({
  name: 'UserProvisioning.UserProvisioningLog',
  statics: {
    'log(String,String)': (request: Text, details: Text) => log(request, { Details: details }),
    'log(String,String,String)': (request: Text, status: Text, details: Text) => log(request, { Status: status, Details: details }),
    'log(String,String,String,String,String)': (request: Text, externalId: Text, externalName: Text, user: Text, details: Text) =>
      log(request, { ExternalUserId: externalId, ExternalUsername: externalName, UserId: user, Details: details }),
  },
});

definePlatformClass({
  name: 'UserProvisioning.ConnectorTestUtil',
  statics: { createConnectedApp: (name: Text) => inserted('ConnectedApplication', { Name: name }) },
});

const INPUTS = ['userProvisioningRequestId', 'userId', 'NamedCredDevName', 'reconFilter', 'reconOffset'];
const OUTPUTS = [
  'Status',
  'Details',
  'ExternalUserId',
  'ExternalUsername',
  'ExternalEmail',
  'ExternalFirstName',
  'ExternalLastName',
  'reconState',
  'nextReconOffset',
];
const DESCRIBED = 'Process.PluginDescribeResult';

/** Parameters of the class, then those that a connector adds. All are texts: the page's example reads an offset from one. */
function parameters(kind: 'InputParameter' | 'OutputParameter', names: readonly string[], added: ApexValue): ApexList {
  const name = `${DESCRIBED}.${kind}`;
  const parameterType = constantNamed(`${DESCRIBED}.ParameterType`, 'STRING') as ApexValue;
  const common: Readonly<Record<string, ApexValue>> = kind === 'InputParameter' ? { parameterType, required: false } : { parameterType };
  const own = names.map((one) => new Holder(name, { ...common, name: one }));
  return new ApexList({ kind: 'platform', name, args: [] }, [...own, ...(added instanceof ApexList ? added.items : [])]);
}

const buildDescribeCall = instanceMember(PLUGIN, 'buildDescribeCall', 'buildDescribeCall()', 0);

/** What the connector's `buildDescribeCall` tells, with the parameters of every connector before its own. */
function describe(self: ApexValue): Holder {
  const told = buildDescribeCall(self) as Holder | null;
  if (told === null) raiseNullPointer();
  hold(told, 'inputParameters', parameters('InputParameter', INPUTS, held(told, 'inputParameters')));
  hold(told, 'outputParameters', parameters('OutputParameter', OUTPUTS, held(told, 'outputParameters')));
  return told;
}

definePlatformClass({ name: PLUGIN, methods: { describe, buildDescribeCall: () => new Holder(DESCRIBED) } });
// for connectors that are called as plug-ins: all other plug-ins have a method of their own
definePlatformClass({ name: 'Process.Plugin', methods: { describe } });
