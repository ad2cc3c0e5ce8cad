/**
 * Deployments: what is found good becomes the org's, all or nothing, if the org's source is its own; an org that takes its source from a project's
 * folder only checks. They run one after the other, and can be canceled until they are committed. Source: Metadata API Developer Guide, "deploy()",
 * "deployRecentValidation()", "cancelDeploy()".
 */
import type { LocalOrg } from '../../../../org.ts';
import type { RunningUser } from '../../../../platform/core/contract.ts';
import { RestError } from '../../errors.ts';
import { MetadataResults, type Result } from '../results.ts';
import { attempted, runsTests, type DeployOptions } from './attempt.ts';
import { counts, refused } from './messages.ts';
import { Validations } from './validations.ts';

interface UnderWay {
  readonly cancel: AbortController;
  hasStarted: boolean;
}
const NO_DEPLOY =
  "not implemented: deploying into this org, whose source is its project's folder. Validate with --dry-run, or deploy into an org of its own: apex serve --org DIR.";

export class Deploys {
  private readonly org: LocalOrg;
  private readonly results: MetadataResults;
  private readonly validations: Validations;
  private readonly onDeployed: (() => void) | undefined;
  private last: Promise<void> = Promise.resolve();
  private readonly underWay = new Map<string, UnderWay>();
  private hasChanged = false;
  private isStopped = false;
  constructor(org: LocalOrg, onDeployed: (() => void) | undefined) {
    this.org = org;
    this.results = new MetadataResults(org, '0Af');
    this.validations = new Validations(org);
    this.onDeployed = onDeployed;
  }

  /** @return the Id, under which the result is found. */
  start(zip: Uint8Array, options: DeployOptions, user: RunningUser): string {
    const id = this.results.newId();
    const base = {
      id,
      checkOnly: options.checkOnly,
      createdBy: user.id,
      createdByName: this.nameOf(user),
      createdDate: this.now(),
      ignoreWarnings: options.ignoreWarnings,
      rollbackOnError: true,
      runTestsEnabled: runsTests(options),
    };
    if (!options.checkOnly && (this.org.ownSource === undefined || this.onDeployed === undefined)) {
      this.results.put(id, { ...base, startDate: this.now(), ...this.ended(refused(NO_DEPLOY, 'UNSUPPORTED_OPERATION')) });
      return id;
    }
    const own: UnderWay = { cancel: new AbortController(), hasStarted: false };
    this.underWay.set(id, own);
    this.results.put(id, { ...base, done: false, success: false, status: 'Pending', ...counts([], [], undefined) });
    this.last = this.last.then(async () => {
      if (!this.isStopped && !own.cancel.signal.aborted) await this.run(id, own, zip, options);
      this.underWay.delete(id);
      // the org is reopened when no deployment is running
      if (this.hasChanged && !this.isStopped && this.underWay.size === 0) this.onDeployed?.();
    });
    return id;
  }

  /** Deploys a package that was validated, without running its tests. Errors: INVALID_ID_FIELD. */
  startValidated(validationId: string, user: RunningUser): string {
    const { zip, ignoreWarnings } = this.validations.find(validationId);
    return this.start(zip, { checkOnly: false, ignoreWarnings, testLevel: undefined, runTests: [] }, user);
  }

  /** @return whether it is already canceled: a waiting one is at once. Errors: INVALID_ID_FIELD. */
  cancel(id: string, user: RunningUser): { readonly id: string; readonly done: boolean } {
    const found = this.find(id);
    const fullId = String(found?.['id'] ?? id);
    const own = this.underWay.get(fullId);
    if (found === undefined) throw new RestError(400, 'INVALID_ID_FIELD', 'Invalid deploy ID');
    if (own === undefined || found['done'] === true) throw new RestError(400, 'INVALID_ID_FIELD', 'Deployment already completed');
    const by = { canceledBy: user.id, canceledByName: this.nameOf(user) };
    own.cancel.abort();
    this.change(fullId, own.hasStarted ? { status: 'Canceling', ...by } : { ...by, ...this.ended({ status: 'Canceled', success: false }) });
    return { id: fullId, done: !own.hasStarted };
  }

  /** Called before the org is closed: running requests get no result. */
  stop(): void {
    this.isStopped = true;
    for (const { cancel } of this.underWay.values()) cancel.abort();
  }

  find(id: string): Result | undefined {
    return this.results.find(id);
  }

  private async run(id: string, own: UnderWay, zip: Uint8Array, options: DeployOptions): Promise<void> {
    own.hasStarted = true;
    const { signal } = own.cancel;
    this.change(id, { status: 'InProgress', startDate: this.now() });
    const result = await attempted(this.org, zip, options, signal).catch((error: unknown): Result =>
      signal.aborted ? { status: 'Canceled', success: false } : refused((error as Error).message, 'UNKNOWN_EXCEPTION'),
    );
    if (this.isStopped) return;
    this.change(id, this.ended(result));
    if (result['success'] !== true) return;
    if (!options.checkOnly) {
      this.hasChanged = true;
      this.validations.clear();
    } else if (runsTests(options)) this.validations.keep(id, { zip, ignoreWarnings: options.ignoreWarnings });
  }

  private change(id: string, change: Result): void {
    this.results.put(id, { ...this.find(id), ...change });
  }
  private ended(result: Result): Result {
    return { done: true, completedDate: this.now(), lastModifiedDate: this.now(), ...result };
  }
  private now(): string {
    return new Date(this.org.clock.now()).toISOString();
  }
  private nameOf({ id }: RunningUser): string {
    return this.org.data.userField(id, 'Name');
  }
}
