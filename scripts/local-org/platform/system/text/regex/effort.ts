/**
 * Patterns that may try the same characters in ever more ways, such as `(a+)+b`. The host's engine knows no limit, so what it would do is counted
 * before, on the tree. Source: Apex Developer Guide, "Using Patterns and Matchers" (the text is read at most 1,000,000 times).
 */
import { LimitThrow } from '../../../core/error.ts';
import { Walker, walk, type Attempt } from './ends.ts';
import type { RegexNode, RegexTree } from './tree.ts';

/** So few characters are never read so often. */
const HARMLESS_LENGTH = 16;

export class CountedRegex extends RegExp {
  private readonly tree: RegexTree;
  private readonly mode: Attempt['mode'];
  constructor(source: string, flags: string, tree: RegexTree, mode: Attempt['mode']) {
    super(source, flags);
    this.tree = tree;
    this.mode = mode;
  }

  /** Errors: the limit `Regex too complicated`, which Apex can not catch. */
  override exec(text: string): RegExpExecArray | null {
    if (text.length - this.lastIndex > HARMLESS_LENGTH) count(this.tree, text, { from: this.lastIndex, mode: this.mode });
    return super.exec(text);
  }
}

function count(tree: RegexTree, text: string, attempt: Omit<Attempt, 'lastMatch'>): void {
  const walker = new Walker(text, () => new LimitThrow('regex', 'Regex too complicated'));
  try {
    walk(walker, tree, text, attempt);
  } catch (error) {
    // a long text is too deep for the walk, which says nothing about the effort
    if (!(error instanceof RangeError)) throw error;
  }
}

/** Whether rounds without end hold other rounds or choices. */
export function mayExplode(node: RegexNode, isRepeated = false): boolean {
  switch (node.kind) {
    case 'either':
      return isRepeated || node.options.some((option) => mayExplode(option, isRepeated));
    case 'sequence':
      return node.items.some((item) => mayExplode(item, isRepeated));
    case 'repeat':
      return (isRepeated && node.min !== node.max) || mayExplode(node.body, isRepeated || node.max === undefined);
    case 'capture':
    case 'atomic':
    case 'look':
      return mayExplode(node.body, isRepeated);
    default:
      return false;
  }
}
