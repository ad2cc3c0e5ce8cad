/** What the last sync run of an org did, in the shape of the command contract. */
import type { LocalOrg } from './local-org/org.ts';

export interface StepReport {
  readonly step: string;
  readonly jobs: number;
  readonly transactions: number;
  readonly callouts: number;
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly failed: number;
  readonly durationMs: number;
}
export interface RunReport {
  readonly kind: string;
  readonly state: string;
  readonly error: string | null;
  readonly durationMs: number;
  readonly steps: readonly StepReport[];
  /** The most that any one transaction of the run used, by limit. */
  readonly limits: Readonly<Record<string, number>>;
}

export function report(org: LocalOrg, durationMs: number): RunReport {
  const [run] = org.data.store.all('SELECT * FROM "SyncRun__c" ORDER BY "Id" DESC LIMIT 1');
  const steps = org.data.store.all('SELECT * FROM "SyncStep__c" WHERE "SyncRun__c" = ? ORDER BY "Position__c"', [String(run?.['Id'])]);
  return {
    kind: String(run?.['Kind__c']).toLowerCase(),
    state: String(run?.['State__c']),
    error: run?.['Error__c'] == null ? null : String(run['Error__c']),
    durationMs,
    steps: steps.map((row) => ({
      step: String(row['Step__c']),
      jobs: Number(row['Jobs__c']),
      transactions: Number(row['Transactions__c']),
      callouts: Number(row['Callouts__c']),
      read: Number(row['Read__c']),
      created: Number(row['Created__c']),
      updated: Number(row['Updated__c']),
      unchanged: Number(row['Unchanged__c']),
      removed: Number(row['Removed__c']),
      failed: Number(row['Failed__c']),
      durationMs: Number(row['FinishedAt__c']) - Number(row['StartedAt__c']),
    })),
    limits: org.takePeaks(),
  };
}
