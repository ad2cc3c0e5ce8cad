/** Test.getEventBus(). Source: Apex Reference Guide, "TestBroker Class". */
import { transaction } from '../../../platform/core/current.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import type { LocalJobs } from '../../queue/door.ts';

class TestBroker {
  readonly typeName = 'eventbus.TestBroker';
}
const jobs = (): LocalJobs => transaction().org.jobs as LocalJobs;

definePlatformClass({
  name: 'eventbus.TestBroker',
  instances: TestBroker,
  methods: {
    deliver: () => jobs().deliverEvents(transaction()),
    fail: () => jobs().failEvents(transaction()),
  },
});
definePlatformClass({ name: 'System.Test', statics: { getEventBus: () => new TestBroker() } });
