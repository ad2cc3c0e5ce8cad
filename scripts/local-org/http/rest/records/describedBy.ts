import type { ApexFunction } from '../../../platform/core/contract.ts';
import { instanceMember } from '../../../platform/core/members.ts';

/** The methods of a describe result that answer each name. */
export const describedBy = (owner: string, names: Readonly<Record<string, string>>): readonly (readonly [string, ApexFunction])[] =>
  Object.entries(names).map(([name, method]) => [name, instanceMember(owner, method, `${method}()`, 0)] as const);
