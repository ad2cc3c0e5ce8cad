/** EventPublishSuccessCallback and EventPublishFailureCallback. Source: Platform Events Developer Guide, "Get the Result of Asynchronous Platform Event Publishing with Apex Publish Callbacks". */
import { ApexList } from '../../platform/collections/index.ts';
import type { UserInstance } from '../../platform/core/contract.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { bridgeOf } from '../bridge.ts';
import type { Published } from './bus.ts';

class PublishResult {
  readonly typeName: string;
  readonly uuids: readonly string[];
  constructor(typeName: string, uuids: readonly string[]) {
    this.typeName = typeName;
    this.uuids = uuids;
  }
}
for (const name of ['eventbus.SuccessResult', 'eventbus.FailureResult']) {
  definePlatformClass({
    name,
    isInstance: (value) => value instanceof PublishResult && value.typeName === name,
    methods: { getEventUuids: (self: PublishResult) => new ApexList({ kind: 'primitive', name: 'String' }, [...self.uuids]) },
  });
}

/** One call for each callback object, with all its events, if it implements the interface of this outcome. */
export function tellPublishers(events: readonly Published[], isSuccess: boolean): void {
  const byCallback = new Map<UserInstance, string[]>();
  for (const { callback, uuid } of events)
    if (callback !== undefined) byCallback.set(callback, [...(byCallback.get(callback) ?? []), uuid]);
  const [key, result] = isSuccess
    ? ['eventbus.eventpublishsuccesscallback#onsuccess/1', 'eventbus.SuccessResult']
    : ['eventbus.eventpublishfailurecallback#onfailure/1', 'eventbus.FailureResult'];
  for (const [callback, uuids] of byCallback) bridgeOf(callback, key)?.call(callback, new PublishResult(result, uuids));
}
