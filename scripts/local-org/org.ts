/** An org: a project deployed on a database, ready to run its Apex. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Approvals } from './approvals/index.ts';
import './carts/platform.ts';
import type { CompiledProgram } from './compiler/emit/program.ts';
import type { CompiledApex } from './compiler/compiledApex.ts';
import { compileAnonymous } from './compiler/index.ts';
import { parseQuery, queryProblem } from './compiler/syntax/index.ts';
import { DashboardCatalog } from './dashboards/index.ts';
import { assignPermissionSet } from './data/access/permissions/assign.ts';
import { type DataAccess, notRun, type Project, type SObjectValue } from './data/index.ts';
import { cachePartitionsOf } from './data/project/cachePartitions.ts';
import type { Labels } from './data/project/labels.ts';
import type { ProjectProblem } from './data/project/problem.ts';
import { seedApexCode } from './data/seed/apexCode.ts';
import { deploy, type DeploymentOptions } from './deployment.ts';
import { eventFlows, type FlowCatalog, FlowPaths, ScheduledFlows } from './flows/index.ts';
import { Callouts } from './callouts/callouts.ts';
import { RemoteSites } from './callouts/remoteSites.ts';
import { Credentials } from './callouts/credentials/index.ts';
import { functionCallbacks } from './callouts/platform/functions.ts';
import './callouts/platform/index.ts';
import { seedStaticResources } from './data/seed/staticResources.ts';
import { DrivenClock } from './jobs/clock.ts';
import { DebugLogs } from './jobs/debugLog.ts';
import type { EventBus } from './jobs/events/bus.ts';
import { DailyCounts } from './jobs/limits/dailyCounts.ts';
import { LimitPeaks } from './jobs/limits/peaks.ts';
import { Outbox } from './jobs/platform/email/outbox.ts';
import './jobs/platform/index.ts';
import { ArticleDates } from './jobs/queue/articleDates.ts';
import type { LocalJobs } from './jobs/queue/door.ts';
import { resumeInterrupted } from './jobs/queue/interrupted.ts';
import type { JobQueue } from './jobs/queue/queue.ts';
import type { JobRunner } from './jobs/queue/runner.ts';
import type { Schedules } from './jobs/queue/schedules.ts';
import type { Quiddity } from './jobs/quiddity.ts';
import { ApexTransaction, type LogEntry, type TransactionOptions } from './jobs/transaction.ts';
import { wireJobs, type JobOrg } from './jobs/wire.ts';
import { ListViews } from './listViews/index.ts';
import './listViews/platform/standardSetController.ts';
import { ApexList } from './platform/collections/index.ts';
import type { CachePartitions, CompiledTrigger, Org, RunningUser } from './platform/core/contract.ts';
import { running, runIn } from './platform/core/current.ts';
import { DoesNotCompile } from './platform/core/error.ts';
import './platform/library.ts';
import { Reports } from './reports/index.ts';
import './reports/platform/index.ts';
import { Escalations, OutboundMessages, WorkflowTimers } from './workflow/index.ts';

export interface OrgOptions extends DeploymentOptions {
  /** The project's only folder is the org's own, which deployments change; else its source is somebody's project, and they are refused. */
  readonly takesDeployments?: boolean;
  readonly onLog?: (entry: LogEntry) => void;
  /** What went wrong in jobs. */
  readonly report?: (line: string) => void;
}

export class LocalOrg implements Org {
  readonly id: string;
  readonly namespace: string | undefined;
  readonly project: Project;
  /** What of the project cannot be used. */
  readonly problems: readonly ProjectProblem[];
  readonly projectDirs: readonly string[];
  /** Where deployments put their source; undefined for an org whose source is somebody's project. */
  readonly ownSource: string | undefined;
  readonly compiled: CompiledApex;
  readonly program: CompiledProgram;
  readonly data: DataAccess;
  readonly jobs: LocalJobs;
  readonly callouts = new Callouts();
  readonly credentials: Credentials;
  readonly remoteSites: RemoteSites;
  readonly runner: JobRunner;
  readonly clock = new DrivenClock();
  readonly queue: JobQueue;
  readonly schedules: Schedules;
  readonly events: EventBus;
  readonly outbox: Outbox;
  readonly outboundMessages: OutboundMessages;
  readonly dailyCounts: DailyCounts;
  /** Limits of the whole org that are not a developer edition's, by name. */
  readonly orgLimits = new Map<string, number>();
  readonly reports: Reports;
  readonly dashboards: DashboardCatalog;
  readonly listViews: ListViews;
  readonly flows: FlowCatalog;
  readonly approvals: Approvals;
  /** Paths of flows that wait for their time. */
  readonly flowPaths: FlowPaths;
  private readonly peaks = new LimitPeaks();
  private readonly labels: Labels;
  /** Kept with the org's state; an org in memory has none. */
  readonly debugLogs: DebugLogs | undefined;
  private readonly onLog: ((entry: LogEntry) => void) | undefined;

  constructor(options: OrgOptions) {
    const { stateDir, namespace, projectDirs } = options;
    const report = options.report ?? ((line: string): void => void process.stderr.write(`${line}\n`));
    const now = (): number => this.clock.now();
    this.namespace = namespace;
    this.projectDirs = projectDirs;
    this.ownSource = options.takesDeployments === true ? projectDirs[0] : undefined;
    this.onLog = options.onLog;
    const fileOf = (name: string): string | undefined => (stateDir === undefined ? undefined : join(stateDir, name));
    if (stateDir !== undefined) mkdirSync(stateDir, { recursive: true });
    ({
      project: this.project,
      flows: this.flows,
      labels: this.labels,
      data: this.data,
      compiled: this.compiled,
      program: this.program,
      problems: this.problems,
    } = deploy(options, now));
    this.id = this.data.seed.organizationId;
    this.clock.keepIn(this.data);
    const logs = fileOf('logs');
    this.debugLogs = logs === undefined ? undefined : new DebugLogs(logs, now, this.data);
    this.credentials = new Credentials(this.data, this.project, fileOf('credential.key'));
    this.remoteSites = new RemoteSites(this.data, this.project);
    this.outbox = new Outbox(this.data, now);
    this.dailyCounts = new DailyCounts(this.data, now);
    this.reports = new Reports(this.data, this.project, now);
    this.dashboards = new DashboardCatalog(this.data, this.project, now);
    this.approvals = new Approvals(this.data, this.project, now);
    this.listViews = new ListViews(this.data, this.project, now);
    this.flowPaths = new FlowPaths(this.data, this.flows, now);
    const timers = new WorkflowTimers(this.data, now);
    this.data.useTimer(timers);
    const escalations = new Escalations(this.data, now);
    this.data.useEscalations(escalations);
    this.outboundMessages = new OutboundMessages(this.data, now);
    const others = [
      new ScheduledFlows(this.data, this.flows, now),
      timers,
      escalations,
      this.outboundMessages,
      new ArticleDates(this.data, now),
      functionCallbacks,
    ];
    ({
      queue: this.queue,
      schedules: this.schedules,
      events: this.events,
      runner: this.runner,
      jobs: this.jobs,
    } = wireJobs({ ...this.forJobs(now), others: [this.reports.runs, this.flowPaths, ...others], report }));
    seedApexCode(this.data, { project: this.project, program: this.program, namespace, now: now() });
    seedStaticResources(this.data, this.project);
    this.runner.delivery.show();
    this.tellWhatIsAmiss(report);
  }

  /** What jobs need of the org. */
  private forJobs(now: () => number): Omit<JobOrg, 'others' | 'report'> {
    const flowSubscribers = eventFlows(this.flows);
    return {
      data: this.data,
      project: this.project,
      now,
      typeNamed: (name) => this.program.typeNamed(name),
      subscribers: (): readonly CompiledTrigger[] => [...this.program.triggers, ...flowSubscribers],
      dailyCounts: this.dailyCounts,
      orgLimits: this.orgLimits,
      execute: (quiddity, userId, work, frame, requestId) =>
        this.transact(quiddity, work, { user: this.data.runningUser(userId), frame, requestId }),
    };
  }

  private tellWhatIsAmiss(report: (line: string) => void): void {
    for (const what of notRun(this.project)) report(`not implemented: ${what}`);
    for (const { file, line, message } of this.problems) report(`${file}:${String(line)} ${message}`);
    for (const line of resumeInterrupted(this.queue)) report(line);
  }

  get admin(): RunningUser {
    return this.data.runningUser(this.data.seed.adminUserId);
  }
  label(name: string): string | undefined {
    const user = running.transaction?.user.id;
    return this.labels.text(
      name,
      this.labels.isTranslated && user !== undefined ? this.data.userField(user, 'LanguageLocaleKey') : undefined,
    );
  }
  get cachePartitions(): CachePartitions {
    return cachePartitionsOf(this.project);
  }
  labelIn(language: string, name: string): string | undefined {
    return this.labels.translation(name, language);
  }

  /** Runs work in one transaction of its own: committed when it returns, rolled back when it throws. Inside a test it is nested in the test's. */
  transact<Result>(
    quiddity: Quiddity,
    work: (tx: ApexTransaction) => Result,
    options: Pick<Partial<TransactionOptions>, 'user' | 'isTest' | 'frame' | 'requestId' | 'usage'> = {},
  ): Result {
    const outer = running.transaction;
    const { user = this.admin } = options;
    const nested = outer?.isTest === true ? { isTest: true, epoch: outer.epoch, state: outer.state } : {};
    const tx = new ApexTransaction({ org: this, quiddity, onLog: this.onLog, ...options, user, ...nested });
    const startedAt = this.clock.now();
    this.data.begin();
    let result: Result;
    try {
      result = outer?.isTest === true ? this.inContext(() => runIn(tx, () => work(tx))) : runIn(tx, () => work(tx));
      this.data.commit();
    } catch (error) {
      // each test begins with the same numbers
      this.data.rollback(outer !== undefined);
      this.settled(tx, 'rolled back');
      if (outer === undefined) this.debugLogs?.write(tx, startedAt, error);
      throw error;
    }
    // what follows a commit may fail, but undoes nothing
    this.peaks.note(tx);
    this.settled(tx, 'committed');
    if (outer === undefined) this.debugLogs?.write(tx, startedAt);
    return result;
  }
  /** A job of a test: the rights that users have by then. */
  private inContext<Result>(work: () => Result): Result {
    this.data.permissions.enterContext();
    try {
      return work();
    } finally {
      this.data.permissions.leaveContext();
    }
  }
  /** Events published immediately leave whatever the outcome; a test's wait on its own bus. */
  private settled(tx: ApexTransaction, outcome: 'committed' | 'rolled back'): void {
    if (!tx.isTest) this.events.flush(tx);
    tx.settled(outcome);
  }

  /** Errors: throws with every compile error, or what the code threw. */
  executeAnonymous(text: string, user: RunningUser = this.admin): readonly LogEntry[] {
    this.data.takeIn(text);
    const { unit, diagnostics } = compileAnonymous(this.compiled, text);
    if (unit?.kind !== 'anonymous')
      throw new DoesNotCompile(
        diagnostics.map(({ line, column, message }) => `line ${String(line)}, column ${String(column)}: ${message}`).join('\n'),
      );
    const run = this.program.anonymous(unit);
    return this.transact(
      'ANONYMOUS',
      (tx) => {
        run();
        return tx.logs;
      },
      { user },
    );
  }

  /** Rows of a query text without binds. */
  query(text: string): readonly SObjectValue[] {
    const { tree, diagnostics } = parseQuery(text);
    if (tree === undefined || diagnostics.length > 0) throw new DoesNotCompile(diagnostics.map(({ message }) => message).join('\n'));
    const refusal = queryProblem(tree);
    if (refusal !== undefined) throw new DoesNotCompile(refusal);
    this.data.takeIn(text);
    return this.transact('REST', () => {
      const rows = this.data.query(tree, []);
      return rows instanceof ApexList ? (rows.items as SObjectValue[]) : [];
    });
  }

  /** What Setup offers: gives a user a permission set. */
  assignPermissionSet(name: string, userId = this.data.seed.adminUserId): void {
    assignPermissionSet(this.data, name, userId);
  }

  /** The most that one transaction has used of each limit since the last time this was asked. */
  takePeaks(): Readonly<Record<string, number>> {
    return this.peaks.take();
  }

  advanceClock(ms: number): void {
    this.clock.advance(ms);
  }
  /** Lets time pass: what becomes due on the way runs at its own moment. */
  advance(ms: number): void {
    const target = this.clock.now() + ms;
    this.runJobsUntilIdle();
    for (let due = this.runner.nextDue(); due !== undefined && due <= target; due = this.runner.nextDue()) {
      this.clock.advance(Math.max(0, due - this.clock.now()));
      this.runJobsUntilIdle();
    }
    this.clock.advance(Math.max(0, target - this.clock.now()));
    this.runJobsUntilIdle();
  }
  runJobsUntilIdle(): void {
    this.runner.runUntilIdle();
  }
  async close(): Promise<void> {
    await this.callouts.close();
    this.data.close();
  }
}

export function openOrg(options: OrgOptions): LocalOrg {
  return new LocalOrg(options);
}
