/** Starts the test files that take minutes first, so that no worker is left alone with one at the end: walks in a browser, then runs of the whole, then the rest in Jest's own order. */
import { createRequire } from 'node:module';

const { default: JestSequencer } = createRequire(import.meta.url)('@jest/test-sequencer');
const LONGEST = ['/scripts/tests/screens/', '/scripts/tests/', '/scripts/local-org/tests/'];

const rank = ({ path }) => {
  const found = LONGEST.findIndex((folder) => path.includes(folder));
  return found === -1 ? LONGEST.length : found;
};

export default class LongestFirst extends JestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
}
