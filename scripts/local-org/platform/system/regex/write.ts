/** Tree > JavaScript source. Atomic groups and possessive quantifiers become a captured lookahead and a reference to it. */
import type { RegexNode, RegexTree } from './tree.ts';

export interface WrittenRegex {
  readonly source: string;
  /** JavaScript's number of each Java group; index 0 is the whole match. */
  readonly groups: readonly number[];
}

export function writeRegex(tree: RegexTree): WrittenRegex {
  const writer = new RegexWriter();
  const source = writer.write(tree.root);
  return { source, groups: writer.groups };
}

class RegexWriter {
  readonly groups: number[] = [0];
  private count = 0;

  write(node: RegexNode): string {
    switch (node.kind) {
      case 'either':
        return `(?:${node.options.map((option) => this.write(option)).join('|')})`;
      case 'sequence':
        return node.items.map((item) => this.write(item)).join('');
      case 'atom':
      case 'assertion':
        return node.source;
      case 'capture':
        this.groups[node.group] = ++this.count;
        return `(${this.write(node.body)})`;
      case 'atomic':
        return this.atomic(() => this.write(node.body));
      case 'look':
        return `(?${node.operator}${this.write(node.body)})`;
      case 'repeat':
        return this.repeat(node);
      case 'reference': {
        const group = this.groups[node.group];
        return group === undefined ? '(?!)' : `(?:\\${group})`;
      }
    }
  }

  private atomic(write: () => string): string {
    const group = ++this.count;
    return `(?:(?=(${write()}))\\${group})`;
  }

  private repeat(node: RegexNode & { readonly kind: 'repeat' }): string {
    if (node.mode === 'possessive') return this.atomic(() => this.repeat({ ...node, mode: 'greedy' }));
    const body = this.write(node.body);
    const atom = node.body.kind === 'atom' || node.body.kind === 'capture' ? body : `(?:${body})`;
    return atom + quantifier(node.min, node.max) + (node.mode === 'lazy' ? '?' : '');
  }
}

function quantifier(min: number, max: number | undefined): string {
  if (max === undefined) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}
