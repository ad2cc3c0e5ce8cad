/** Test.startTest, stopTest, setCreatedDate and System.runAs. Source: Apex Reference Guide, "Test Class"; Apex Developer Guide, "Using the runAs Method". */
import type { ApexValue, RunningUser, Transaction } from '../../../platform/core/contract.ts';
import { SEES_ALL_DATA, transaction } from '../../../platform/core/current.ts';
import { AssertThrow, raise, raiseNullPointer } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { raiseNullArgument } from '../../../platform/system/strict.ts';
import { ApexVersion } from '../../../platform/system/version.ts';
import type { ApexDatetime } from '../../../platform/values/index.ts';
import { enterBlock, leaveBlock } from '../../../data/access/callers/callerSharing.ts';
import { callerReleasesSavepoints } from '../../../data/access/callers/callerVersion.ts';
import { keepTester } from '../../../data/access/callers/tester.ts';
import { data } from '../../../data/current.ts';
import { localJobs } from '../../queue/door.ts';
import { jobTransaction } from '../../transaction.ts';

/** Whether startTest or stopTest has been called. */
const STAGE = Symbol('test stage');

/** No catch of Apex sees it. Source: seen in an org. */
function misplaced(message: string): never {
  throw new AssertThrow(message, 'System.FinalException');
}

/**
 * Source: Apex Reference Guide, "Test", setCreatedDate: neither argument may be null, and tests that see the org's data may not call it. What else an org says
 * is told nowhere: the words are ours.
 */
function setCreatedDate(id: string | null, moment: ApexDatetime | null): void {
  if (transaction().state.get(SEES_ALL_DATA) === true)
    raise('System.UnsupportedOperationException', 'setCreatedDate cannot be used in a test that sees all data');
  const record = id ?? raiseNullArgument(1);
  const { ms } = moment ?? raiseNullArgument(2);
  const object = data().schema.byPrefix(record.slice(0, 3));
  const changed =
    object?.fields.has('createddate') === true
      ? data().store.run(`UPDATE "${object.name}" SET "CreatedDate" = ? WHERE "Id" = ?`, [ms, record])
      : 0;
  if (changed === 0) raise('System.IllegalArgumentException', `No record of this test has the Id ${record}`);
}

function releaseSavepoints(tx: Transaction): void {
  if (callerReleasesSavepoints()) tx.savepoints.length = 0;
}

/** One group, or several. What they grant is computed whenever it is asked for. */
function calculateGroups(groups: string | Iterable<ApexValue> | null): void {
  const ids = typeof groups === 'string' ? [groups] : [...(groups ?? [])];
  for (const id of ids) data().store.run(`UPDATE "PermissionSetGroup" SET "Status" = 'Updated' WHERE "Id" = ?`, [String(id)]);
}

definePlatformClass({
  name: 'System.Test',
  statics: {
    isRunningTest: () => transaction().isTest,
    startTest: () => {
      const tx = jobTransaction();
      if (tx.state.has(STAGE)) misplaced('Testing already started');
      tx.state.set(STAGE, 'started');
      tx.pushLimits();
      tx.hasUncommittedWork = false;
      tx.hasPendingJobs = false;
      releaseSavepoints(tx);
    },
    stopTest: () => {
      const tx = jobTransaction();
      releaseSavepoints(tx);
      const stage = tx.state.get(STAGE);
      if (stage !== 'started') misplaced(stage === undefined ? 'Testing has not started' : 'Testing already stopped');
      tx.state.set(STAGE, 'stopped');
      try {
        localJobs().drainInTest();
        tx.hasPendingJobs = false;
      } finally {
        tx.popLimits();
      }
    },
    getStandardPricebookId: () => '01s000000000001AAA',
    setCreatedDate,
    calculatePermissionSetGroup: calculateGroups,
  },
});

/** An unsaved user is inserted first, without counting for mixed DML. @return its Id */
function savedUser(user: NonNullable<ApexValue>, before: RunningUser): string {
  const record = user as { get(name: string): ApexValue };
  const tx = transaction();
  if (record.get('Id') === null) {
    tx.user = { ...before };
    try {
      data().save('insert', user, { accessMode: 'system', allOrNone: true });
    } finally {
      tx.user = before;
    }
  }
  return String(record.get('Id'));
}

function blockOf(before: RunningUser): RunningUser {
  enterBlock();
  data().permissions.enterContext();
  return before;
}

/** System.runAs: another user until the block ends; each call counts as a DML statement. */
definePlatformClass({
  name: 'System.System',
  statics: {
    enterRunAs: (user: ApexValue) => {
      const tx = transaction();
      const before = tx.user;
      if (!tx.isTest) raise('System.TypeException', 'System.runAs can only be used within a test method: ');
      if (user === null) raiseNullPointer();
      tx.count('dmlStatements');
      if (user instanceof ApexVersion) return blockOf(before); // the block runs with that package version; here there is only one
      const id = savedUser(user, before);
      if (data().userField(id, 'IsActive') === '0') raise('System.TypeException', 'System.runAs can only be used with an active user');
      keepTester();
      tx.user = data().runningUser(id);
      return blockOf(before);
    },
    // a new object: mixed DML is checked anew behind the block (seen in an org)
    leaveRunAs: (before: ApexValue) => {
      leaveBlock();
      data().permissions.leaveContext();
      transaction().user = { ...(before as RunningUser) };
    },
  },
});
