/** The reports room's door. */
import type { DataAccess } from '../data/index.ts';
import type { Project } from '../data/project/model.ts';
import { transaction } from '../platform/core/current.ts';
import { isInTrigger } from '../data/dml/automation/triggers.ts';
import { isBatch, type Quiddity } from '../jobs/quiddity.ts';
import { ReportRuns, type ReportInstance } from './asyncRuns.ts';
import { ReportCatalog } from './catalog.ts';
import { raiseReport } from './errors.ts';
import type { ReportMetadata, ReportResults } from './model.ts';
import { ReportRunner } from './run.ts';
import { ReportTypes } from './types/index.ts';

export type { ReportInstance } from './asyncRuns.ts';
export type * from './model.ts';

declare module '../platform/core/contract.ts' {
  interface Org {
    readonly reports: Reports;
  }
}

export class Reports {
  readonly types: ReportTypes;
  readonly catalog: ReportCatalog;
  readonly runner: ReportRunner;
  readonly runs: ReportRuns;
  constructor(data: DataAccess, project: Project, now: () => number) {
    this.types = new ReportTypes(data.schema, project);
    this.catalog = new ReportCatalog(data, project, this.types, now);
    this.runner = new ReportRunner(data, this.types);
    this.runs = new ReportRuns(data, this.runner, now);
  }

  /** @param override metadata to run instead of what is saved. */
  run(id: string | null, override: ReportMetadata | undefined, includeDetails: boolean): ReportResults {
    refuseTriggers();
    const saved = this.catalog.definition(id);
    this.runs.count('sync');
    return this.runner.run(override === undefined ? saved : { ...override, id }, includeDetails);
  }
  runLater(id: string | null, override: ReportMetadata | undefined, includeDetails: boolean): ReportInstance {
    refuseTriggers();
    if (isBatch(transaction().quiddity as Quiddity))
      raiseReport('UnsupportedOperationException', 'Asynchronous report calls are not allowed in batch Apex.');
    const saved = this.catalog.definition(id);
    return this.runs.ask(override === undefined ? saved : { ...override, id }, includeDetails);
  }
}

function refuseTriggers(): void {
  if (isInTrigger()) raiseReport('UnsupportedOperationException', 'Report calls are not allowed in Apex triggers.');
}
export const reportsOf = (): Reports => transaction().org.reports;
