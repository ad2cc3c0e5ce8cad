/** What each command does: steps of the sf CLI, in order. */

export interface Step {
  /** What is going on, for the person who waits. */
  readonly title: string;
  readonly program: string;
  readonly args: readonly string[];
}
export interface Choices {
  readonly org: string;
  readonly days: number;
  /** The Dev Hub; the CLI's default when missing. */
  readonly hub?: string;
  /** The id of a package version, 04t.... */
  readonly version?: string;
}

const APP = 'Campaign Monitor for Salesforce';
const ADMIN_SETS = ['CampaignMonitorAdmin', 'CampaignMonitorSync'];
const DEMO = ['config/demo/contacts.json', 'config/demo/leads.json'];
const sf = (title: string, ...args: readonly string[]): Step => ({ title, program: 'sf', args });
const hub = ({ hub: name }: Choices): readonly string[] => (name === undefined ? [] : ['--target-dev-hub', name]);

/** The platform takes JavaScript: types are taken off first, and libraries are put where the static resources are. */
const build: readonly Step[] = [
  { title: 'Compile the components', program: 'tsc', args: ['-p', 'force-app/main/default/lwc'] },
  { title: 'Copy the libraries', program: 'tsx', args: ['scripts/thirdParty.ts'] },
];

const deploySteps = ({ org }: Choices): readonly Step[] => [
  ...build,
  sf('Deploy the package', 'project', 'deploy', 'start', '--source-dir', 'force-app', '--target-org', org, '--wait', '30'),
];
const permissionSteps = ({ org }: Choices): readonly Step[] => [
  sf('Assign the permission sets', 'org', 'assign', 'permset', ...ADMIN_SETS.flatMap((name) => ['--name', name]), '--target-org', org),
];
const demoSteps = ({ org }: Choices): readonly Step[] => [
  sf('Load demo people', 'data', 'import', 'tree', ...DEMO.flatMap((file) => ['--files', file]), '--target-org', org),
];

export const jobs: Readonly<Record<string, (choices: Choices) => readonly Step[]>> = {
  create: (choices) => [
    sf(
      'Create a scratch org',
      'org',
      'create',
      'scratch',
      '--definition-file',
      'config/project-scratch-def.json',
      '--alias',
      choices.org,
      '--duration-days',
      String(choices.days),
      '--set-default',
      '--wait',
      '15',
      ...hub(choices),
    ),
    ...deploySteps(choices),
    ...permissionSteps(choices),
    ...demoSteps(choices),
  ],
  deploy: deploySteps,
  permissions: permissionSteps,
  demo: demoSteps,
  version: (choices) => [
    ...build,
    sf(
      'Create a package version',
      'package',
      'version',
      'create',
      '--package',
      APP,
      '--installation-key-bypass',
      '--code-coverage',
      '--wait',
      '60',
      ...hub(choices),
    ),
  ],
  install: ({ org, version }) => [
    sf(
      'Install the package version',
      'package',
      'install',
      '--package',
      version ?? '',
      '--target-org',
      org,
      '--wait',
      '30',
      '--publish-wait',
      '10',
      '--no-prompt',
    ),
  ],
};
