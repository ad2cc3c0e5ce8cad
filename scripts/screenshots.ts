/** `npm run screenshots`: walks the screens in a browser as the tests do, and keeps in docs/images the pictures that README shows. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { runCommand } from './checks/command.ts';

const TAKEN = '.reports/screens';
const SHOWN = 'docs/images';
/** What the walk calls a picture, by the name that it has in README. */
const pictures = {
  home: 'home-admin-slds1',
  connect: 'connect-clients',
  list: 'list-overview-viewer-slds1',
  person: 'person',
  campaigns: 'campaigns',
  tracking: 'tracking-of-one',
  wizard: 'wizard-source',
  settings: 'settings-opt-out-and-deletion-slds1',
} as const;

const walk = await runCommand('The walk of the screens', 'npx', ['jest', 'scripts/tests/screens', '--selectProjects', 'tools'], {
  environment: { NODE_OPTIONS: '--import tsx', PICTURES: '1' },
});
if (walk.isPassed) {
  mkdirSync(SHOWN, { recursive: true });
  for (const [name, taken] of Object.entries(pictures)) copyFileSync(`${TAKEN}/${taken}.png`, `${SHOWN}/${name}.png`);
} else {
  process.stderr.write(`${walk.output}\nThe walk failed, so no picture was kept. Mend what it found and run it again.\n`);
  process.exitCode = 1;
}
