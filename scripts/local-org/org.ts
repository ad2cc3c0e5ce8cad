/** An org: a project deployed on a database, ready to run its Apex. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CompiledProgram } from './compiler/emit/program.ts';
import { compileAnonymous, compileProject, type CompiledProject } from './compiler/index.ts';
import { withProjectTypes } from './compiler/signatures/projectTypes.ts';
import { defineScriptClasses } from './dataweave/index.ts';
import { openSignatures } from './compiler/signatures/index.ts';
import { SyntaxCache } from './compiler/syntax/index.ts';
import { seedApexCode } from './data/seed/apexCode.ts';
import { Labels } from './data/project/labels.ts';
import { DataAccess, inNamespace, notRun, readProject, type Project, SObjectValue } from './data/index.ts';
import type { ProjectProblem } from './data/project/problem.ts';
import { formulaProblems } from './data/formula/problems.ts';
import { Callouts } from './http/callout/callouts.ts';
import { RemoteSites } from './http/callout/remoteSites.ts';
import { Credentials } from './http/credentials/index.ts';
import './http/platform/index.ts';
import { seedStaticResources } from './http/staticResources.ts';
import { DrivenClock } from './jobs/clock.ts';
import { DebugLogs } from './jobs/debugLog.ts';
import { LocalJobs } from './jobs/queue/door.ts';
import { resumeInterrupted } from './jobs/queue/interrupted.ts';
import { EventBus } from './jobs/events/bus.ts';
import type { JobFrame } from './jobs/frame.ts';
import { ASYNC_EXECUTIONS, DailyCounts, MOST_ASYNC_EXECUTIONS } from './jobs/limits/dailyCounts.ts';
import { Outbox } from './jobs/platform/email/outbox.ts';
import './jobs/platform/index.ts';
import { Schedules } from './jobs/queue/schedules.ts';
import { TestDrain } from './jobs/tests/testDrain.ts';
import { limitNames } from './jobs/limits/limits.ts';
import { JobQueue } from './jobs/queue/queue.ts';
import { hasAsyncLimits, type Quiddity } from './jobs/quiddity.ts';
import type { RunnerParts } from './jobs/run/executor.ts';
import { JobRunner } from './jobs/queue/runner.ts';
import { ApexTransaction, type LogEntry, type TransactionOptions } from './jobs/transaction.ts';
import { ApexList } from './platform/collections/index.ts';
import { flag } from './data/project/xml.ts';
import type { CachePartitions, CompiledTrigger, Org, RunningUser } from './platform/core/contract.ts';
import { running, runIn } from './platform/core/current.ts';
import { DoesNotCompile } from './platform/core/error.ts';
import { describeError } from './platform/core/exceptions.ts';
import { CACHE } from './cacheFolder.ts';
import './platform/library.ts';
import { Approvals } from './approvals/index.ts';
import { defineFlowClasses, eventFlows, FlowCatalog, FlowPaths, ScheduledFlows } from './flows/index.ts';
import { ListViews } from './listViews/index.ts';
import './listViews/platform/standardSetController.ts';
import { WorkflowTimers } from './workflow/index.ts';
import { Reports } from './reports/index.ts';
import './reports/platform/index.ts';
import { parseQuery, queryProblem } from './compiler/syntax/index.ts';

export interface OrgOptions {
  /** Project roots or source folders. */
  readonly projectDirs: readonly string[];
  /** Where the database lives; in memory when absent. */
  readonly stateDir?: string;
  /** The package's own namespace. */
  readonly namespace?: string;
  /** Beside those of the project's scratch org definition: `PersonAccounts`. */
  readonly features?: readonly string[];
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
  readonly compiled: CompiledProject;
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
  readonly dailyCounts: DailyCounts;
  /** Limits of the whole org that are not a developer edition's, by name. */
  readonly orgLimits = new Map<string, number>();
  readonly reports: Reports;
  readonly listViews: ListViews;
  readonly flows: FlowCatalog;
  readonly approvals: Approvals;
  /** Paths of flows that wait for their time. */
  readonly flowPaths: FlowPaths;
  private readonly peaks = new Map<string, number>();
  private readonly labels: Labels;
  /** Kept with the org's state; an org in memory has none. */
  readonly debugLogs: DebugLogs | undefined;
  private readonly onLog: ((entry: LogEntry) => void) | undefined;

  constructor(options: OrgOptions) {
    this.namespace = options.namespace;
    this.onLog = options.onLog;
    const now = (): number => this.clock.now();
    if (options.stateDir !== undefined) mkdirSync(options.stateDir, { recursive: true });
    this.projectDirs = options.projectDirs;
    this.project = inNamespace(
      readProject(
        options.projectDirs.map((folder) => resolve(folder)),
        options.features,
      ),
      options.namespace,
    );
    this.flows = new FlowCatalog(this.project);
    defineFlowClasses(this.flows.all);
    this.labels = new Labels(this.project);
    const scripts = [...this.project.dataWeaveScripts.keys()];
    defineScriptClasses(scripts);
    const signatures = withProjectTypes(openSignatures(), { flows: this.flows.all.map(({ name }) => name), scripts });
    this.data = new DataAccess({
      file: options.stateDir === undefined ? ':memory:' : join(options.stateDir, 'org.sqlite'),
      project: this.project,
      signatures,
      now,
    });
    this.problems = [...this.project.problems, ...formulaProblems(this.project, this.data.schema)];
    this.clock.keepIn(this.data);
    this.debugLogs = options.stateDir === undefined ? undefined : new DebugLogs(join(options.stateDir, 'logs'), now, this.data);
    const cache = new SyntaxCache(join(CACHE, 'syntax'));
    const files = this.project.sources.map(({ path, text, kind, isActive, apiVersion }) => ({
      file: path,
      result: cache.parse(path, text, kind),
      isActive,
      apiVersion,
    }));
    this.compiled = compileProject({
      files,
      signatures,
      schema: this.data.schema,
      namespace: this.namespace,
      labels: this.labels.names,
      staticProblem: (query) => this.data.staticProblem(query),
    });
    this.program = new CompiledProgram(this.compiled);
    this.id = this.data.seed.organizationId;
    this.credentials = new Credentials(
      this.data,
      this.project,
      options.stateDir === undefined ? undefined : join(options.stateDir, 'credential.key'),
    );
    this.remoteSites = new RemoteSites(this.data, this.project);
    this.queue = new JobQueue(this.data, now);
    this.schedules = new Schedules(this.data, this.queue.rows, now);
    const flowSubscribers = eventFlows(this.flows);
    const subscribers = (): readonly CompiledTrigger[] => [...this.program.triggers, ...flowSubscribers];
    this.events = new EventBus(this.data, (object) =>
      subscribers().some((trigger) => trigger.object === object && trigger.events.includes('after insert')),
    );
    this.flowPaths = new FlowPaths(this.data, this.flows, now);
    this.outbox = new Outbox(this.data, now);
    this.dailyCounts = new DailyCounts(this.data, now);
    this.reports = new Reports(this.data, this.project, now);
    this.approvals = new Approvals(this.data, this.project, now);
    this.listViews = new ListViews(this.data, this.project, now);
    const timers = new WorkflowTimers(this.data, now);
    this.data.useTimer(timers);
    const report = options.report ?? ((line: string): void => void process.stderr.write(`${line}\n`));
    const parts: RunnerParts = {
      queue: this.queue,
      data: this.data,
      now,
      typeNamed: (name) => this.program.typeNamed(name),
      executor: {
        run: (quiddity, userId, work, frame, requestId) => {
          if (isExecution(quiddity, frame)) this.dailyCounts.add(ASYNC_EXECUTIONS);
          return this.transact(quiddity, work, {
            user: this.data.runningUser(userId),
            ...(frame === undefined ? {} : { frame }),
            ...(requestId === undefined ? {} : { requestId }),
          });
        },
      },
      failed: (what, error) => {
        if (!drain.take(error)) report(`${what}: ${describeError(error)}`);
      },
    };
    this.runner = new JobRunner(
      parts,
      this.schedules,
      this.events,
      subscribers,
      [this.reports.runs, this.flowPaths, new ScheduledFlows(this.data, this.flows, now), timers],
      this.project,
    );
    const drain = new TestDrain({ queue: this.queue, schedules: this.schedules, runner: this.runner, events: this.events });
    this.jobs = new LocalJobs(
      this.queue,
      this.schedules,
      () => drain,
      () => this.dailyCounts.sum(ASYNC_EXECUTIONS) < (this.orgLimits.get(ASYNC_EXECUTIONS) ?? MOST_ASYNC_EXECUTIONS),
    );
    seedApexCode(this.data, { project: this.project, program: this.program, namespace: this.namespace, now: now() });
    seedStaticResources(this.data, this.project);
    this.runner.delivery.show();
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
    const all = [...(this.project.metadata.get('cachePartition') ?? [])].map(([name, xml]) => ({
      name: name.toLowerCase(),
      isStandard: flag(xml, 'isDefaultPartition'),
    }));
    return { names: new Set(all.map(({ name }) => name)), standard: all.find(({ isStandard }) => isStandard)?.name };
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
    const nested: Partial<TransactionOptions> = outer?.isTest === true ? { isTest: true, epoch: outer.epoch, state: outer.state } : {};
    const tx = new ApexTransaction({
      org: this,
      quiddity,
      user: options.user ?? this.admin,
      isTest: options.isTest ?? false,
      ...(this.onLog === undefined ? {} : { onLog: this.onLog }),
      ...(options.frame === undefined ? {} : { frame: options.frame }),
      ...(options.usage === undefined ? {} : { usage: options.usage }),
      ...(options.requestId === undefined ? {} : { requestId: options.requestId }),
      ...nested,
    });
    const startedAt = this.clock.now();
    this.data.begin();
    try {
      const result = runIn(tx, () => work(tx));
      this.data.commit();
      this.notePeaks(tx);
      this.settled(tx, 'committed');
      if (outer === undefined) this.debugLogs?.write(tx, startedAt);
      return result;
    } catch (error) {
      this.data.rollback();
      this.settled(tx, 'rolled back');
      if (outer === undefined) this.debugLogs?.write(tx, startedAt, error);
      throw error;
    }
  }
  /** Events published immediately leave whatever the outcome; a test's wait on its own bus. */
  private settled(tx: ApexTransaction, outcome: 'committed' | 'rolled back'): void {
    if (!tx.isTest) this.events.flush(tx);
    tx.settled(outcome);
  }

  /** Errors: throws with every compile error, or what the code threw. */
  executeAnonymous(text: string, user: RunningUser = this.admin): readonly LogEntry[] {
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
    return this.transact('REST', () => {
      const rows = this.data.query(tree, []);
      return rows instanceof ApexList ? (rows.items as SObjectValue[]) : [];
    });
  }

  /** What Setup offers: gives a user a permission set. */
  assignPermissionSet(name: string, userId = this.data.seed.adminUserId): void {
    const [set] = this.data.store.all('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ?', [name]);
    if (set === undefined) throw new Error(`There is no permission set ${name}`);
    const [known] = this.data.store.all('SELECT "Id" FROM "PermissionSetAssignment" WHERE "AssigneeId" = ? AND "PermissionSetId" = ?', [
      userId,
      String(set['Id']),
    ]);
    if (known !== undefined) return;
    this.data.store.run('INSERT INTO "PermissionSetAssignment" ("Id", "AssigneeId", "PermissionSetId", "IsActive") VALUES (?, ?, ?, 1)', [
      this.data.store.newId(this.data.schema.get('PermissionSetAssignment')),
      userId,
      String(set['Id']),
    ]);
  }

  /** The most that one transaction has used of each limit since the last time this was asked. */
  takePeaks(): Readonly<Record<string, number>> {
    const taken = Object.fromEntries(this.peaks);
    this.peaks.clear();
    return taken;
  }
  private notePeaks(tx: ApexTransaction): void {
    for (const name of limitNames) this.peaks.set(name, Math.max(this.peaks.get(name) ?? 0, tx.used(name)));
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

/** What the day's limit of asynchronous Apex counts: a transaction of a job's own, or a schedule that fires. */
function isExecution(quiddity: Quiddity, frame: JobFrame | undefined): boolean {
  return quiddity === 'SCHEDULED' || (frame !== undefined && hasAsyncLimits(quiddity));
}

export function openOrg(options: OrgOptions): LocalOrg {
  return new LocalOrg(options);
}
