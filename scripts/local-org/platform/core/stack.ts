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
  let isPart = false;
  const [own = ''] = (error?.stack ?? '').split(END);
  for (const [, name, script = '', line = '1'] of own.matchAll(/(at )?apex:([^\s:)]+):(\d+):\d+/g)) {
    const found = tables.get(script)?.[Number(line) - 1];
    if (found === undefined) continue;
    if (isPart && isSame(frames.at(-1), found)) frames.pop();
    frames.push(found);
    isPart = name !== undefined;
  }
  return frames;
}

/** The function `endOfTrace`, under any name that bundling gives it. */
export const END_NAME = /^endOfTrace\d*$/;
/** Its frame; a method of Apex may be called alike. */
const END = /^ +at endOfTrace\d*(?! \(apex:)/m;
/** Runs a trigger, or a job that `Test.stopTest` runs: its traces do not tell what waits for it. Source: seen in an org, in the message of a failed trigger and the text that a finalizer is told. */
export function endOfTrace<Result>(work: () => Result): Result {
  return work();
}

/** Part of an expression is a function without a name, called by the method that it belongs to. */
function isSame(one: SourceLine | undefined, other: SourceLine): boolean {
  return one?.method === other.method && one.line === other.line;
}

/** `Class.Foo.bar: line 3, column 1`, a line a frame: at run time the platform knows lines only. */
export function stackText(error: Error | undefined): string {
  return apexFrames(error)
    .map(({ method, line }) => `${method}: line ${String(line)}, column 1`)
    .join('\n');
}
