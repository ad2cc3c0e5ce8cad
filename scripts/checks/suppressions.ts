/** A suppressed finding says why on the same line. */
import type { Check } from './check.ts';
import { filesBelow, lineAt } from './files.ts';

const MARK = /(?:@SuppressWarnings\([^)]*\)|\/\/\s*NOPMD|<!--\s*NOPMD|eslint-disable[\w-]*)(?<rest>[^\n]*)/gi;
/** After the mark: a comment, or text behind the colon of a NOPMD. */
const REASON = /(?:\/\/|\/\*|:|--)\s*\S+\s+\S+/;

export const suppressions: Check = {
  name: 'Every suppression has its reason',
  run: (root) =>
    Promise.resolve(
      filesBelow(root, 'force-app', /\.(cls|trigger|xml|ts|html)$/).flatMap(({ path, text }) =>
        [...text.matchAll(MARK)]
          .filter(({ groups }) => !REASON.test(groups?.['rest'] ?? ''))
          .map(({ index }) => ({
            file: path,
            line: lineAt(text, index),
            problem: 'A finding is suppressed without a reason',
            mend: 'Say why behind it, on the same line.',
          })),
      ),
    ),
};
