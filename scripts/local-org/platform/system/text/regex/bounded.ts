/** A pattern for a region whose lookarounds and word edges see the text around it. Source: Java API, Matcher.useTransparentBounds. */
import { start as textStart, stop as textStop } from './anchors.ts';
import { charactersIn } from './compile.ts';
import type { Attempt } from './ends.ts';
import { parseRegex } from './parse.ts';
import { writeRegex } from './write.ts';

export interface Region {
  readonly start: number;
  readonly end: number;
  /** Its edges count as those of the text, but inside lookarounds. */
  readonly isAnchoring: boolean;
}

/** To be run on the whole text: what it matches ends in the region, inside atomic groups as well. */
export function regexOfRegion(pattern: string, text: string, { start, end, isAnchoring }: Region, { mode, lastMatch }: Attempt): RegExp {
  const [before, after] = [text.slice(0, start), text.slice(end)].map((part) => [...part].length);
  const stop = `(?=[\\s\\S]{${String(after)}}${textStop})`;
  const { source } = writeRegex(parseRegex(pattern, charactersIn(text, lastMatch)), {
    ...(isAnchoring ? { start: `(?<=${textStart}[\\s\\S]{${String(before)}})`, stop } : { start: textStart, stop: textStop }),
    within: `(?=[\\s\\S]{${String(after)}})`,
  });
  return new RegExp(`(?:${source})${mode === 'whole' ? stop : `(?=[\\s\\S]{${String(after)}})`}`, mode === 'find' ? 'dgv' : 'dyv');
}
