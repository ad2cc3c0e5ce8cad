/** The `rt` object of compiled scripts: operators, data access, the classes of the program. */
import { running } from '../../../platform/core/current.ts';
import { enumMember } from '../../../platform/core/members.ts';
import * as operators from '../../../platform/core/operators.ts';
import { classOperators, type ClassLink } from './classes.ts';
import { collectionOperators } from './collections.ts';
import { dataOperators } from './data.ts';
import { loopOperators } from './loops.ts';
import { memberOperators } from './members.ts';
import { orgOperators } from './org.ts';
import { recordOperators } from './records.ts';
import { valueOperators } from './values.ts';

export { constantsOf, type ClassLink, type CompiledClass } from './classes.ts';

/** @param links finds a project class by lower-case canonical name. `platformConstants` the constants of a platform enum. */
export function createRuntime(
  links: (name: string) => ClassLink,
  platformConstants: (type: string) => readonly string[],
): Record<string, unknown> {
  return {
    ...operators,
    ...valueOperators,
    ...classOperators,
    ...memberOperators,
    ...recordOperators,
    ...collectionOperators,
    ...loopOperators,
    ...dataOperators,
    ...orgOperators,
    running,
    ref: links,
    enumConstant: (owner: string, name: string) => enumMember(owner, platformConstants(owner), name),
  };
}
