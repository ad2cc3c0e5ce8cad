/** Statements over which the graph engine of a security review breaks down before it has looked at anything: seen with its version 0.25. */
import type { Check } from './check.ts';
import { filesBelow, lineAt } from './files.ts';

const SHAPES: readonly RegExp[] = [
  // a switch over an operator, and a walk over one
  /\bswitch\s+on\s+[^{]*(?:\?\?|\?\.)[^{]*\{/g,
  /\bfor\s*\(\s*[\w.<>, ]+\s\w+\s*:[^()]*\?\?/g,
];

export const graphShapes: Check = {
  name: 'Apex is as the graph engine can read it',
  run: (root) =>
    Promise.resolve(
      filesBelow(root, 'force-app', /\.(cls|trigger)$/).flatMap(({ path, text }) =>
        SHAPES.flatMap((shape) => [...text.matchAll(shape)]).map(({ index }) => ({
          file: path,
          line: lineAt(text, index),
          problem: 'The graph engine cannot read a switch or a walk over ?? or ?.',
          mend: 'Put the value into a variable first.',
        })),
      ),
    ),
};
