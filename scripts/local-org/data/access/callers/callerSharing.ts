/**
 * Whether the running code respects sharing: the innermost class that declares it decides. It is read from the JavaScript stack only when it is needed, so that calls cost nothing.
 * Source: Apex Developer Guide, "Use the with sharing, without sharing, and inherited sharing Keywords"; within a block of System.runAs sharing
 * is respected whatever the test's class says: "Using the runAs Method".
 */
import type { Program } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { END_NAME } from '../../../platform/core/stack.ts';

/** The number of callers at the beginning of each open System.runAs block. */
const BLOCKS = Symbol('blocks of runAs');
const blocks = (): readonly number[] => (transaction().state.get(BLOCKS) as readonly number[] | undefined) ?? [];

export const enterBlock = (): void => void transaction().state.set(BLOCKS, [...blocks(), stack().depth]);
export const leaveBlock = (): void => void transaction().state.set(BLOCKS, blocks().slice(0, -1));
export const isInBlock = (): boolean => blocks().length > 0;

/** Runs of flows that say how they run, outermost first. */
const RUNS = Symbol('runs of flows');
interface Run {
  /** Of the code that started it. */
  readonly depth: number;
  readonly respectsSharing: boolean;
}
const runs = (): readonly Run[] => (transaction().state.get(RUNS) as readonly Run[] | undefined) ?? [];

/** Runs a flow that respects sharing or does not, whatever the code that started it says. */
export function inRun<Result>(respectsSharing: boolean, work: () => Result): Result {
  const outer = runs();
  transaction().state.set(RUNS, [...outer, { depth: stack().depth, respectsSharing }]);
  try {
    return work();
  } finally {
    transaction().state.set(RUNS, outer);
  }
}

const FILE = /^apex:(.+)$/;
const namesOf = (frames: readonly NodeJS.CallSite[]): readonly string[] =>
  frames.flatMap((frame) => FILE.exec(frame.getFileName() ?? '')?.[1] ?? []);
const isEnd = (frame: NodeJS.CallSite): boolean => END_NAME.test(frame.getFunctionName() ?? '') && !FILE.test(frame.getFileName() ?? '');

export function callerRespectsSharing(program: Program): boolean {
  let isInherited = false;
  const { depth, names } = stack();
  const run = runs().at(-1);
  for (const [index, name] of names.entries()) {
    // the flow itself, and code that it calls and that says nothing
    if (run?.depth === depth - index) return run.respectsSharing || isInherited;
    // code of the block itself, and code that inherits its caller's sharing
    if (blocks().includes(depth - index)) return index === 0 || isInherited;
    const mode = modeOf(program, name);
    if (mode === 'with' || mode === 'without') return mode === 'with';
    if (mode === 'inherited') isInherited = true;
  }
  return isInherited || run?.respectsSharing === true;
}

function modeOf(program: Program, name: string): 'with' | 'without' | 'inherited' | 'none' | undefined {
  if (name === 'AnonymousBlock') return 'with';
  return program.triggers.some((trigger) => trigger.name === name) ? 'without' : program.typeNamed(name)?.sharing;
}

/** Names of the classes and triggers that are running, innermost first; in a job without what waits for it. */
export const callers = (): readonly string[] => stack().names;

/** By the frames themselves, whose text would take half as long again, and three times as long where source maps are on. `depth` counts what waits for a job, too. */
function stack(): { readonly depth: number; readonly names: readonly string[] } {
  const { stackTraceLimit, prepareStackTrace } = Error;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY; // with fewer, `depth` would not count the first callers of a deep recursion
  let found = { depth: 0, names: [] as readonly string[] };
  Error.prepareStackTrace = (_error, frames) => {
    const end = frames.findIndex(isEnd);
    found = { depth: namesOf(frames).length, names: namesOf(end === -1 ? frames : frames.slice(0, end)) };
  };
  try {
    // reading the stack prepares it
    void new Error().stack;
    return found;
  } finally {
    Object.assign(Error, { stackTraceLimit, prepareStackTrace });
  }
}
