import { NotImplemented, raise } from '../../core/error.ts';
import { compileRegex, type CompiledRegex } from './compile.ts';
import { endsOf, type Attempt, type Ends } from './ends.ts';
import { characterAfter, hugeInput, limitInput, replaceMatches } from './operations.ts';
import { parseRegex } from './parse.ts';

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

/** System.Matcher: the state of matching one text, with Java's rules of regions and of what may be asked when. */
export class ApexMatcher {
  pattern: ApexPattern;
  hasAnchoringBounds = true;
  hasTransparentBounds = false;
  regionStart = 0;
  regionEnd: number;
  private text: string;
  private match: RegExpExecArray | null = null;
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
      if (from < 0 || from > this.text.length) raise('System.StringException', 'Illegal start index');
      this.reset();
    }
    const next = from ?? this.nextStart();
    return this.run('find', next);
  }

  private nextStart(): number {
    if (this.match === null) return this.regionStart;
    return this.match[0] === '' ? characterAfter(this.text, this.end(0)) : this.end(0);
  }

  matches(): boolean {
    return this.run('whole', this.regionStart);
  }

  lookingAt(): boolean {
    return this.run('here', this.regionStart);
  }

  group(index = 0): string | null {
    return this.found('No match found')[this.groupAt(index)] ?? null;
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

  region(start: number, end: number): this {
    if (start < 0 || start > end || end > this.text.length)
      raise('System.StringException', start < 0 || start > this.text.length ? 'start' : 'end');
    this.regionStart = start;
    this.regionEnd = end;
    this.match = null;
    this.attempt = undefined;
    return this;
  }

  replace(replacement: string, isFirstOnly: boolean): string {
    this.reset();
    return replaceMatches(this.pattern.regex, this.text, replacement, isFirstOnly);
  }

  /** Whether the last match looked beyond the end, and whether more text could undo it. */
  ends(): Ends {
    if (this.attempt === undefined) return { hitEnd: false, requireEnd: false };
    return endsOf(parseRegex(this.pattern.regex.pattern), this.text.slice(this.base, this.regionEnd), this.attempt);
  }

  private run(mode: Attempt['mode'], from: number): boolean {
    this.base = this.hasAnchoringBounds ? this.regionStart : 0;
    if (this.hasTransparentBounds && (this.regionStart > 0 || this.regionEnd < this.text.length))
      throw new NotImplemented('System.Matcher.useTransparentBounds(true) with a region');
    const regex = this.pattern.regex[mode === 'find' ? 'search' : mode];
    if (from <= this.regionEnd) this.attempt = { from: from - this.base, mode };
    regex.lastIndex = from - this.base;
    this.match = from > this.regionEnd ? null : regex.exec(this.text.slice(this.base, this.regionEnd));
    return this.match !== null;
  }

  private found(complaint: string): RegExpExecArray {
    return this.match ?? raise('System.StringException', complaint);
  }

  private groupAt(index: number): number {
    return this.pattern.regex.groups[index] ?? raise('System.StringException', `No group ${index}`);
  }

  private bounds(index: number): readonly [number, number] {
    const bounds = this.found('No match available').indices?.[this.groupAt(index)];
    return bounds === undefined ? [-1, -1] : [bounds[0] + this.base, bounds[1] + this.base];
  }
}
