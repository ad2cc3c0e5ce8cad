/** `apex COMMAND`: the local org from the command line. */
import { existsSync, statSync } from 'node:fs';
import { portNumber, refuse, readCommandLine, wholeNumber } from './commandLine.ts';
import type { Choices, Command } from './commands/command.ts';

const USAGE = `Usage:
  apex test [DIR...] [--class NAME[.METHOD]]... [--suite NAME]... [--namespace NS] [--feature NAME]... [--hidden-fields] [--json] [--junit FILE] [--coverage-by-test] [--watch] [--workers N]
                                               runs the Apex tests of source folders (default: this project)
  All other commands take [--org DIR]: an org that begins empty in DIR, and holds what is deployed into it (apex serve --org DIR).
  apex run FILE                                runs anonymous Apex against .local-org/
  apex query "SELECT ..." [--json]             runs SOQL against .local-org/
  apex advance 90s|5m|1h|2d                    lets time pass in .local-org/ and runs what becomes due on the way
  apex serve [--port N]                        answers the REST API for .local-org/ and runs its jobs
  apex logs [ID] [--json]                      lists the debug logs of .local-org/, or shows one
  apex outbox                                  shows the emails and notifications that .local-org/ would have sent
  apex report [NAME] [--json]                  lists the reports of .local-org/, or runs one
  apex jobs [--json]                           shows the waiting jobs and schedules of .local-org/
`;

const { values, positionals } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: {
    class: { type: 'string', multiple: true, default: [] },
    'coverage-by-test': { type: 'boolean', default: false },
    feature: { type: 'string', multiple: true, default: [] },
    'hidden-fields': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    junit: { type: 'string' },
    namespace: { type: 'string' },
    org: { type: 'string' },
    port: { type: 'string' },
    suite: { type: 'string', multiple: true, default: [] },
    watch: { type: 'boolean', default: false },
    workers: { type: 'string' },
  },
});

/** Source: ISVforce Guide, "Create and Register Your Namespace". */
const NAMESPACE = /^(?=.{1,15}$)[a-z][a-z0-9]*(_[a-z0-9]+)*$/i;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const test: Command = async ({ rest, json }) => {
  const { junit, namespace, watch, workers } = values;
  const wrong = rest.find((folder) => !isFolder(folder));
  if (wrong !== undefined)
    refuse(
      `${wrong} ${existsSync(wrong) ? 'is a file' : 'does not exist'}: name a folder with Salesforce source, or one with sfdx-project.json.`,
    );
  const { testCommand } = await import('./test.ts');
  const { featureNames } = await import('../data/index.ts');
  if (namespace !== undefined && !NAMESPACE.test(namespace))
    refuse(`--namespace takes 1 to 15 letters, digits and single underscores that begin with a letter, not "${namespace}".`);
  for (const name of values.feature)
    if (!featureNames.includes(name)) refuse(`There is no feature ${name}: what changes an org here is ${featureNames.join(', ')}.`);
  return testCommand({
    folders: rest.length === 0 ? ['.'] : rest,
    classNames: values.class,
    suites: values.suite,
    json,
    namespace,
    features: values.feature,
    hiddenFields: values['hidden-fields'],
    coverageByTest: values['coverage-by-test'],
    junit,
    watch,
    workers: workers === undefined ? undefined : wholeNumber('--workers', workers),
  });
};

/** Each command imports its own modules on demand. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map(
  Object.entries({
    advance: async () => (await import('./commands/advance.ts')).advance,
    jobs: async () => (await import('./commands/jobs.ts')).jobs,
    logs: async () => (await import('./commands/logs.ts')).logs,
    outbox: async () => (await import('./commands/outbox.ts')).outbox,
    query: async () => (await import('./commands/query.ts')).query,
    report: async () => (await import('./commands/report.ts')).report,
    run: async () => (await import('./commands/run.ts')).run,
    serve: async () => (await import('./commands/serve.ts')).serve,
    test: () => Promise.resolve(test),
  }),
);
const [name, ...rest] = positionals;
const command = name === undefined ? undefined : commands.get(name);
if (command === undefined) refuse(name === undefined ? USAGE : `There is no command "${name}".\n\n${USAGE}`);
const choices: Choices = {
  rest,
  json: values.json,
  port: values.port === undefined ? undefined : portNumber('--port', values.port),
  orgFolder: values.org,
};
await (
  await command()
)(choices);
