/** Members of the platform's types, as compiled code reaches them. */
import type { ApexValue } from '../../../platform/core/contract.ts';
import {
  constructorMember,
  inheritedMember,
  instanceMember,
  readMember,
  staticMember,
  valueMember,
  writeMember,
} from '../../../platform/core/members.ts';

export const memberOperators = {
  constructorMember,
  inheritedMember,
  instanceMember,
  readMember,
  staticMember,
  valueMember,
  writeMember,
  /** A member that a class of the project may override, by the key of its method. */
  overridable:
    (key: string, member: (self: ApexValue) => ApexValue) =>
    (self: ApexValue): ApexValue => {
      const own = (self as Readonly<Record<string, (() => ApexValue) | undefined>> | null)?.[key];
      return own === undefined ? member(self) : own.call(self);
    },
};
