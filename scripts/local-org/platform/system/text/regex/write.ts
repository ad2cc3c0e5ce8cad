/** Tree > JavaScript source. Atomic groups and possessive quantifiers become a captured lookahead and a reference to it. */
import { isLastMatchEnd, start, stop } from './anchors.ts';
import type { RegexNode, RegexTree } from './tree.ts';

export interface WrittenRegex {
  readonly source: string;
  /** JavaScript's number of each Java group; index 0 is the whole match. */
  readonly groups: readonly number[];
}

/** Assertions that hold at the edges of a region and at its end or before. */
export interface Edges {
  readonly start: string;
  readonly stop: string;
  readonly within: string;
}

/** @param edges Those of a region, which lookarounds see beyond. */
export function writeRegex(tree: RegexTree, edges?: Edges): WrittenRegex {
  const writer = new RegexWriter(edges);
  const source = writer.write(tree.root);
  return { source, groups: writer.groups };
}

class RegexWriter {
  readonly groups: number[] = [0];
  private count = 0;
  private edges: Edges | undefined;

  constructor(edges: Edges | undefined) {
    this.edges = edges;
  }

  write(node: RegexNode): string {
    switch (node.kind) {
      case 'either':
        return `(?:${node.options.map((option) => this.write(option)).join('|')})`;
      case 'sequence':
        return node.items.map((item) => this.write(item)).join('');
      case 'atom':
        return node.source;
      case 'assertion':
        return this.assertion(node.source);
      case 'capture':
        this.groups[node.group] = ++this.count;
        return `(${this.write(node.body)})`;
      case 'atomic':
        return this.atomic(() => this.write(node.body));
      case 'look':
        return `(?${node.operator}${this.beyondEdges(() => this.write(node.body))})`;
      case 'repeat':
        return this.repeat(node);
      case 'reference': {
        const group = this.groups[node.group];
        return group === undefined ? '(?!)' : `(?:\\${group})`;
      }
    }
  }

  private assertion(source: string): string {
    const { edges } = this;
    return edges === undefined || isLastMatchEnd(source)
      ? source
      : source.replaceAll(start, () => edges.start).replaceAll(stop, () => edges.stop);
  }

  private beyondEdges(write: () => string): string {
    const { edges } = this;
    this.edges = undefined;
    const written = write();
    this.edges = edges;
    return written;
  }

  private atomic(write: () => string): string {
    const group = ++this.count;
    return `(?:(?=(${write()}${this.edges?.within ?? ''}))\\${group})`;
  }

  private repeat(node: RegexNode & { readonly kind: 'repeat' }): string {
    if (node.mode === 'possessive') return this.atomic(() => this.repeat({ ...node, mode: 'greedy' }));
    const body = this.write(node.body);
    if (node.min === 0 && node.max === 1 && hasGroup(node.body) && mayBeEmpty(node.body))
      return node.mode === 'lazy' ? `(?:|${body})` : `(?:${body}|)`;
    const atom = node.body.kind === 'atom' || node.body.kind === 'capture' ? body : `(?:${body})`;
    return atom + quantifier(node.min, node.max) + (node.mode === 'lazy' ? '?' : '');
  }
}

const partsOf = (node: RegexNode): readonly RegexNode[] =>
  node.kind === 'either' ? node.options : node.kind === 'sequence' ? node.items : 'body' in node ? [node.body] : [];

const hasGroup = (node: RegexNode): boolean => node.kind === 'capture' || partsOf(node).some(hasGroup);

/** An optional group that matches nothing has the empty text in Java, while JavaScript takes it as left out. */
function mayBeEmpty(node: RegexNode): boolean {
  switch (node.kind) {
    case 'atom':
      return false;
    case 'either':
      return node.options.some(mayBeEmpty);
    case 'sequence':
      return node.items.every(mayBeEmpty);
    case 'capture':
    case 'atomic':
      return mayBeEmpty(node.body);
    case 'repeat':
      return node.min === 0 || mayBeEmpty(node.body);
    case 'assertion':
    case 'look':
    case 'reference':
      return true;
  }
}

function quantifier(min: number, max: number | undefined): string {
  if (max === undefined) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}
