/** Test.getEventBus(). Source: Apex Reference Guide, "TestBroker Class". */
import { transaction } from '../../../platform/core/current.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { localJobs } from '../../queue/door.ts';

class TestBroker {
  readonly typeName = 'eventbus.TestBroker';
  toApexText(): string {
    return 'TestBroker:[]';
  }
}

definePlatformClass({
  name: 'eventbus.TestBroker',
  instances: TestBroker,
  constructors: { '*': () => new TestBroker() },
  methods: {
    deliver: () => localJobs().deliverEvents(transaction()),
    fail: () => localJobs().failEvents(transaction()),
  },
});
definePlatformClass({ name: 'System.Test', statics: { getEventBus: () => new TestBroker() } });
