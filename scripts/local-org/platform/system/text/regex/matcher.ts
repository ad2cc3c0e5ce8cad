import { NotImplemented, raise } from '../../../core/error.ts';
import { regexOfRegion } from './bounded.ts';
import { charactersIn, compileRegex, type CompiledRegex, findersAfter } from './compile.ts';
import { endsOf, groupsOf, mayKeep, type Attempt, type Ends } from './ends.ts';
import { characterAfter, hugeInput, limitInput, replaceMatches } from './operations.ts';
import { parseRegex } from './parse.ts';
import type { RegexTree } from './tree.ts';

/** System.Pattern. */
export class ApexPattern {
  readonly regex: CompiledRegex;

  constructor(pattern: string) {
    this.regex = compileRegex(pattern);
  }

  toApexText(): string {
    return this.regex.pattern;
  }
}

const NONE = -1;

/** System.Matcher: the state of matching one text, with Java's rules of regions and of what may be asked when. */
export class ApexMatcher {
  pattern: ApexPattern;
  hasAnchoringBounds = true;
  hasTransparentBounds = false;
  regionStart = 0;
  regionEnd: number;
  private text: string;
  private match: RegExpExecArray | null = null;
  /** Where the last match ended, which a search that finds nothing does not change. */
  private last = 0;
  /** Where `\G` stands, once something was tried. */
  private lastMatch: number | undefined;
  private isLastEmpty = false;
  private isPatternNew = false;
  private base = 0;
  private attempt: Attempt | undefined;

  constructor(pattern: ApexPattern, text: string) {
    limitInput(text, hugeInput);
    this.pattern = pattern;
    this.text = text;
    this.regionEnd = text.length;
  }

  find(from?: number): boolean {
    if (from !== undefined) {
      if (from < 0 || from > this.text.length)
        raise('System.StringException', 'Starting index out of bounds (parameter 1): Illegal start index');
      this.reset();
    }
    const next = from ?? this.nextStart();
    return this.run('find', next);
  }

  private nextStart(): number {
    const next = this.isLastEmpty ? characterAfter(this.text, this.last) : this.last;
    return Math.max(next, this.regionStart);
  }

  matches(): boolean {
    return this.run('whole', this.regionStart);
  }

  lookingAt(): boolean {
    return this.run('here', this.regionStart);
  }

  group(index = 0): string | null {
    const text = this.found()[this.groupAt(index)];
    if (text !== undefined) return text;
    const [start, end] = this.bounds(index);
    return start === NONE ? null : this.text.slice(start, end);
  }

  start(index = 0): number {
    return this.bounds(index)[0];
  }

  end(index = 0): number {
    return this.bounds(index)[1];
  }

  reset(text = this.text): this {
    this.text = text;
    return this.region(0, text.length);
  }

  /** The match stays where it was; its groups are those of another pattern. */
  usePattern(pattern: ApexPattern): this {
    this.pattern = pattern;
    this.isPatternNew = true;
    return this;
  }

  region(start: number, end: number): this {
    const wrong = [start, end].map((place) => place < 0 || place > this.text.length);
    const complaint = wrong[0] === true ? 'start' : wrong[1] === true ? 'end' : 'start > end';
    if (wrong.includes(true) || start > end) raise('System.StringException', `Start/end index out of bounds: ${complaint}`);
    this.regionStart = start;
    this.regionEnd = end;
    this.match = null;
    this.last = 0;
    this.isLastEmpty = false;
    this.lastMatch = undefined;
    this.attempt = undefined;
    return this;
  }

  replace(replacement: string, isFirstOnly: boolean): string {
    this.reset();
    const replaced = replaceMatches(this.pattern.regex, this.text, replacement, isFirstOnly);
    if (!isFirstOnly) this.goToTheEnd();
    return replaced;
  }

  /** All matches were found: the next search finds none. */
  private goToTheEnd(): void {
    this.last = this.text.length;
    this.isLastEmpty = true;
    this.attempt = { from: this.last, lastMatch: this.last, mode: 'find' };
    this.base = 0;
  }

  /** Whether the last match looked beyond the end, and whether more text could undo it. */
  ends(): Ends {
    if (this.attempt === undefined) return { hitEnd: false, requireEnd: false };
    if (this.seesBeyond()) throw new NotImplemented('System.Matcher.hitEnd and requireEnd of a region with transparent bounds');
    return endsOf(this.tree(this.attempt), this.text.slice(this.base, this.regionEnd), this.attempt);
  }

  private run(mode: Attempt['mode'], from: number): boolean {
    const seesBeyond = this.seesBeyond();
    this.base = this.hasAnchoringBounds && !seesBeyond ? this.regionStart : 0;
    if (from > this.regionEnd) {
      this.match = null;
      return false;
    }
    const attempt = { from: from - this.base, lastMatch: (this.lastMatch ?? from) - this.base, mode };
    this.attempt = attempt;
    this.isPatternNew = false;
    const text = seesBeyond ? this.text : this.text.slice(this.base, this.regionEnd);
    const regex = seesBeyond
      ? this.regexOfRegion(attempt)
      : findersAfter(this.pattern.regex, text, attempt.lastMatch)[mode === 'find' ? 'search' : mode];
    regex.lastIndex = from - this.base;
    this.match = regex.exec(text);
    this.isLastEmpty = this.match?.[0] === '';
    if (this.match !== null) this.last = this.end(0);
    this.lastMatch = this.last;
    return this.match !== null;
  }

  private seesBeyond(): boolean {
    return this.hasTransparentBounds && (this.regionStart > 0 || this.regionEnd < this.text.length);
  }

  /** The pattern as it was tried, so that `\G` is where it was. */
  private tree({ lastMatch }: Attempt): RegexTree {
    const text = this.text.slice(this.base, this.regionEnd);
    return parseRegex(this.pattern.regex.pattern, charactersIn(text, lastMatch));
  }

  private regexOfRegion(attempt: Attempt): RegExp {
    const region = { start: this.regionStart, end: this.regionEnd, isAnchoring: this.hasAnchoringBounds };
    return regexOfRegion(this.pattern.regex.pattern, this.text, region, attempt);
  }

  private found(): RegExpExecArray {
    return this.match ?? raise('System.StringException', 'No match found');
  }

  /** Errors: System.StringException for a group that the pattern does not have. No text and no place has one of a pattern that has not been tried. */
  private groupAt(index: number): number {
    const group = this.pattern.regex.groups[index];
    if (group === undefined) raise('System.StringException', `Group index out of bounds (parameter 1): No group ${index}`);
    return this.isPatternNew ? NONE : group;
  }

  private bounds(index: number): readonly [number, number] {
    const found = this.found();
    const bounds = found.indices?.[this.groupAt(index)] ?? this.kept(index, found.index);
    return bounds === undefined ? [NONE, NONE] : [bounds[0] + this.base, bounds[1] + this.base];
  }

  /** The host's engine forgets in each round of a repetition what the rounds before captured. */
  private kept(group: number, from: number): readonly [number, number] | undefined {
    if (this.isPatternNew || this.attempt === undefined || this.seesBeyond()) return undefined;
    const tree = this.tree(this.attempt);
    if (!mayKeep(tree.root, group)) return undefined;
    const mode = this.attempt.mode === 'whole' ? 'whole' : 'here';
    return groupsOf(tree, this.text.slice(this.base, this.regionEnd), { from, mode })[group];
  }
}
