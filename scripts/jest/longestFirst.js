/**
 * Starts the test files that take minutes first, so that no worker is left alone with one at the end.
 * Walks in a browser take turns with runs of the whole: the first walk builds base components, shell and components, a minute and a half of work that two walks would do twice when they begin at once.
 */
import { createRequire } from 'node:module';

const { default: JestSequencer } = createRequire(import.meta.url)('@jest/test-sequencer');
const FOLDERS = ['/scripts/tests/screens/', '/scripts/tests/', '/scripts/local-org/tests/', ''];

export default class LongestFirst extends JestSequencer {
  sort(tests) {
    const [walks, runs, orgs, others] = byFolder([...super.sort(tests)]);
    return [...inTurns(walks, runs), ...orgs, ...others];
  }
}

/** Each in the first folder that it is in. */
function byFolder(tests) {
  const groups = FOLDERS.map(() => []);
  for (const test of tests) groups[FOLDERS.findIndex((folder) => test.path.includes(folder))].push(test);
  return groups;
}

function inTurns(ones, others) {
  return Array.from({ length: Math.max(ones.length, others.length) }, (_, index) => [ones[index], others[index]])
    .flat()
    .filter((test) => test !== undefined);
}
