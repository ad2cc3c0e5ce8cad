/** The running org, as compiled code asks it: labels, pages, jobs, limits. */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { describeToken } from '../../../platform/core/describeHook.ts';
import { NotImplemented, raise } from '../../../platform/core/error.ts';
import { constructorMember, staticMember } from '../../../platform/core/members.ts';

let ticks = 0;
/** Of loops, between two measurements of CPU time. */
const TURNS = 256;

export const orgOperators = {
  /** Counts a turn of a loop. */
  tick: () => {
    ticks += 1;
    if ((ticks & (TURNS - 1)) === 0) for (let turn = 0; turn < TURNS; turn += 1) transaction().tick();
  },
  future: (className: string, key: string, args: ApexValue[]) =>
    transaction().org.jobs.enqueueFuture(className, key, new ApexList({ kind: 'primitive', name: 'Object' }, args)),
  describe: describeToken,
  label: (name: string) => {
    const text = transaction().org.label(name);
    if (text === undefined) raise('System.NullPointerException', `Custom label not found: ${name}`);
    return text;
  },
  /** @param name in lower case */
  page: (name: string) => constructorMember('System.PageReference', '(String)')(`/apex/${name}`),
  enterRunAs: (user: ApexValue) => staticMember('System.System', 'enterRunAs', 'enterRunAs')(user),
  leaveRunAs: (before: ApexValue) => void staticMember('System.System', 'leaveRunAs', 'leaveRunAs')(before),
  notImplemented: (what: string): never => {
    throw new NotImplemented(what);
  },
};
