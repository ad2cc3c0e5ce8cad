/** Savepoints: set, rolled back to, released. None outlives an earlier one. Source: Apex Developer Guide, "Transaction Control". */
import { transaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import { callerReleasesSavepoints } from '../../access/callers/callerVersion.ts';
import { data } from '../../current.ts';
import { Savepoint } from './types.ts';

/** Of one that was released, rolled past or set in another trigger. Source: results of orgs. */
const INVALID = 'Savepoint does not exist in this context';
let made = 0;

export function setSavepoint(): Savepoint {
  const tx = transaction();
  tx.count('dmlStatements');
  made += 1;
  const savepoint = new Savepoint(`apex${String(made)}`);
  data().exec(`SAVEPOINT ${savepoint.name}`);
  if (!callerReleasesSavepoints()) tx.hasUncommittedWork = true;
  const { hasUncommittedWork: hadUncommittedWork, hasPendingJobs: hadPendingJobs } = tx;
  tx.savepoints.push({ name: savepoint.name, hadUncommittedWork, hadPendingJobs });
  return savepoint;
}

/** Later DML is no longer pending; the savepoint stays valid. */
export function rollback({ name }: Savepoint): void {
  const tx = transaction();
  const index = valid(name);
  conclude(`ROLLBACK TO ${name}`);
  tx.hasUncommittedWork = tx.savepoints[index]?.hadUncommittedWork === true;
  tx.hasPendingJobs = tx.savepoints[index]?.hadPendingJobs === true;
  tx.savepoints.length = index + 1;
}

/** Later DML stays pending. */
export function releaseSavepoint({ name }: Savepoint): void {
  const index = valid(name);
  conclude(`RELEASE ${name}`);
  transaction().savepoints.length = index;
}

/** Errors: System.TypeException for a savepoint that rolling back to an earlier one, or releasing it, has ended. */
function valid(name: string): number {
  const index = transaction().savepoints.findIndex((one) => one.name === name);
  return index < 0 ? raise('System.TypeException', INVALID) : index;
}

/** Counts as a DML statement if it succeeds, without rows. Errors: System.TypeException for a savepoint that a trigger set: it ended with the save. */
function conclude(command: string): void {
  try {
    data().exec(command);
  } catch (error) {
    if (!(error as Error).message.includes('no such savepoint')) throw error;
    raise('System.TypeException', INVALID);
  }
  transaction().count('dmlStatements');
  data().permissions.afterChange();
}
