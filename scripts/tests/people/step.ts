/** One step of a run, as if the steps before it had been gone through. */
import type { LocalOrg } from '../../local-org/org.ts';

/** Runs the step of a batch class of the package to its end, with all jobs that follow. The step must have something to do. `choices`: what the settings ask of it. */
export function runStep(org: LocalOrg, step: { name: string; batch: string; choices: string | null }): void {
  const choices = step.choices === null ? 'null' : `'${step.choices}'`;
  org.executeAnonymous(`
    SyncRun__c run = new SyncRun__c(Kind__c = 'Manual', State__c = 'Running', StartedAt__c = Datetime.now());
    insert run;
    insert new SyncStep__c(SyncRun__c = run.Id, Step__c = '${step.name}', Position__c = 11, Choices__c = ${choices}, StartedAt__c = Datetime.now());
    SyncStepBatch step = new ${step.batch}(new SyncRequest(run));
    Assert.isTrue(step.isDue());
    new SyncRunSteps().beat(run.Id, step.launch());`);
  org.runJobsUntilIdle();
}
