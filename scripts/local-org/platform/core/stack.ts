/** JavaScript stack traces of compiled code in the words of Apex, on demand. */
export interface SourceLine {
  readonly line: number;
  readonly column: number;
  /** `Class.Outer.method`. */
  readonly method: string;
}
/** Whoever logs looks for its caller below its own frames; ten, which V8 keeps otherwise, are soon used up. */
Error.stackTraceLimit = 100;

const tables = new Map<string, readonly (SourceLine | undefined)[]>();

/** Tells what each line of a compiled script stands for; index 0 is line 1. */
export function registerLines(script: string, lines: readonly (SourceLine | undefined)[]): void {
  tables.set(script, lines);
}

export function apexFrames(error: Error | undefined): readonly SourceLine[] {
  const frames: SourceLine[] = [];
  for (const [, script = '', line = '1'] of (error?.stack ?? '').matchAll(/apex:([^\s:)]+):(\d+):\d+/g)) {
    const found = tables.get(script)?.[Number(line) - 1];
    if (found !== undefined) frames.push(found);
  }
  return frames;
}

/** `Class.Foo.bar: line 3, column 1`, a line a frame: at run time the platform knows lines only. */
export function stackText(error: Error | undefined): string {
  return apexFrames(error)
    .map(({ method, line }) => `${method}: line ${String(line)}, column 1`)
    .join('\n');
}
