/** Null checks of arguments, written once. */
import type { ApexValue } from '../core/contract.ts';
import { raise } from '../core/error.ts';

type Member = (...args: never[]) => ApexValue | void;

/** How a class words its refusal: most say nothing of the position. */
type Wording = 'plain' | 'numbered';

/** Throws the platform's NullPointerException for a null argument, counted from 1. */
export function raiseNullArgument(position?: number): never {
  raise('System.NullPointerException', position === undefined ? 'Argument cannot be null.' : `Argument ${position} cannot be null`);
}

/** Methods whose arguments may none of them be null. The receiver is no argument. */
export function strictMethods<Members extends Record<string, (self: never, ...args: never[]) => ApexValue | void>>(
  members: Members,
  wording: Wording = 'plain',
): Members {
  return guarded(members, 1, wording);
}

/** Static methods whose arguments may none of them be null. */
export function strictStatics<Members extends Record<string, Member>>(members: Members, wording: Wording = 'plain'): Members {
  return guarded(members, 0, wording);
}

function guarded<Members extends Record<string, Member>>(members: Members, receivers: number, wording: Wording): Members {
  const result: Record<string, Member> = {};
  for (const [name, member] of Object.entries(members)) {
    const call = member as (...args: ApexValue[]) => ApexValue | void;
    result[name] = (...args: ApexValue[]) => {
      for (let index = receivers; index < args.length; index++) {
        if (args[index] === null) raiseNullArgument(wording === 'plain' ? undefined : index - receivers + 1);
      }
      return call(...args);
    };
  }
  return result as Members;
}
