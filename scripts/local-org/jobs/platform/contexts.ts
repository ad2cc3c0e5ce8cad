/** The context objects that jobs get. Source: Apex Reference Guide, "BatchableContext Interface", "QueueableContext Interface", "SchedulableContext Interface". */
import { definePlatformClass } from '../../platform/core/registry.ts';

export class Context {
  readonly typeName: string;
  readonly jobId: string | null;
  readonly triggerId: string | null;
  readonly childJobId: string | null;
  constructor(typeName: string, jobId: string | null, triggerId: string | null, childJobId: string | null = null) {
    this.typeName = typeName;
    this.jobId = jobId;
    this.triggerId = triggerId;
    this.childJobId = childJobId;
  }
}

/** The only context that can be serialised as JSON. */
export class BatchContext extends Context {
  constructor(jobId: string | null, childJobId: string | null) {
    super('Database.BatchableContext', jobId, null, childJobId);
  }
  toApexJson(): readonly (readonly [string, string | null])[] {
    return [
      ['jobId', this.jobId],
      ['childJobId', this.childJobId],
    ];
  }
}
const METHODS = {
  getJobId: (self: Context) => self.jobId,
  getChildJobId: (self: Context) => self.childJobId,
  getTriggerId: (self: Context) => self.triggerId,
};
for (const name of ['Database.BatchableContext', 'System.QueueableContext', 'System.SchedulableContext']) {
  definePlatformClass({
    name,
    isInstance: (value) => value instanceof Context && value.typeName === name,
    methods: METHODS,
  });
  // instances that a test creates to call a job directly have no job
  definePlatformClass({
    name: `${name}Impl`,
    isInstance: (value) => value instanceof Context && value.typeName === name,
    constructors: { '()': () => (name === 'Database.BatchableContext' ? new BatchContext(null, null) : new Context(name, null, null)) },
    methods: METHODS,
  });
}
