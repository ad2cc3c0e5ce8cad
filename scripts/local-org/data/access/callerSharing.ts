/**
 * Whether the running code respects sharing: the innermost class that says so decides.
 * The answer is read from the JavaScript stack, so that calls cost nothing when nobody asks.
 * Source: Apex Developer Guide, "Using the with sharing, without sharing, and inherited sharing Keywords" (up to API 66).
 */
import type { Program } from '../../platform/core/contract.ts';

const FRAME = /apex:([^:)\s]+):\d+/;

export function callerRespectsSharing(program: Program): boolean {
  let isInherited = false;
  for (const name of callers()) {
    if (name === 'AnonymousBlock') return true;
    if (program.triggers.some((trigger) => trigger.name === name)) return false;
    const sharing = program.typeNamed(name)?.sharing;
    if (sharing === 'with' || sharing === 'without') return sharing === 'with';
    if (sharing === 'inherited') isInherited = true;
  }
  return isInherited;
}

/** Names of the classes and triggers that are running, innermost first. */
export function callers(): readonly string[] {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 400;
  const { stack } = new Error();
  Error.stackTraceLimit = limit;
  return (stack ?? '').split('\n').flatMap((line) => FRAME.exec(line)?.[1] ?? []);
}
