/** Source: Apex Reference Guide, "Test Class". */
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { ApexTransaction } from '../transaction.ts';
import type { LocalJobs } from '../door.ts';
import { MOCK } from '../../http/mock.ts';
import type { DataAccess } from '../../data/index.ts';

definePlatformClass({
  name: 'System.Test',
  statics: {
    isRunningTest: () => transaction().isTest,
    startTest: () => {
      const tx = transaction() as ApexTransaction;
      tx.pushLimits();
      tx.hasUncommittedWork = false;
    },
    stopTest: () => {
      (transaction().org.jobs as LocalJobs).drainInTest();
      (transaction() as ApexTransaction).popLimits();
    },
    setMock: (_type: ApexValue, mock: ApexValue) => void transaction().state.set(MOCK, mock),
    getStandardPricebookId: () => '01s000000000001AAA',
  },
});

/** System.runAs: another user until the block ends. */
definePlatformClass({
  name: 'System.System',
  statics: {
    enterRunAs: (user: ApexValue) => {
      const tx = transaction();
      const before = tx.user;
      const id = (user as unknown as { get(name: string): ApexValue }).get('Id');
      tx.user = (tx.org.data as DataAccess).runningUser(String(id));
      return before;
    },
    leaveRunAs: (before: ApexValue) => void (transaction().user = before as unknown as ReturnType<typeof transaction>['user']),
  },
});
