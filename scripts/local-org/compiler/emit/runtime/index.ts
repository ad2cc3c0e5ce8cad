/** The `rt` object of compiled scripts: operators, data access, the classes of the program. */
import type { ApexType } from '../../ir/types.ts';
import type { SoqlQuery } from '../../syntax/soqlAst.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { running, transaction } from '../../../platform/core/current.ts';
import { describeToken } from '../../../platform/core/describeHook.ts';
import { equals, sameValue } from '../../../platform/core/equality.ts';
import { NotImplemented, raise } from '../../../platform/core/error.ts';
import { give } from '../../../platform/core/given.ts';
import { catches, caught, isFatal, throwing, UserException } from '../../../platform/core/exceptions.ts';
import {
  constructorMember,
  enumMember,
  inheritedMember,
  instanceMember,
  readMember,
  staticMember,
  valueMember,
  writeMember,
} from '../../../platform/core/members.ts';
import * as operators from '../../../platform/core/operators.ts';
import { toText } from '../../../platform/core/text.ts';
import { cast, isType } from '../../../platform/core/types.ts';
import { ApexDecimal, ApexDouble } from '../../../platform/values/index.ts';
import { classOperators, type ClassLink } from './classes.ts';
import { collectionOperators } from './collections.ts';
import { dataOperators } from './data.ts';
import { loopOperators } from './loops.ts';
import { recordOperators } from './records.ts';

export { constantsOf, type ClassLink, type CompiledClass } from './classes.ts';

let ticks = 0;

/** @param links finds a project class by lower-case canonical name. `platformConstants` the constants of a platform enum. */
export function createRuntime(
  links: (name: string) => ClassLink,
  platformConstants: (type: string) => readonly string[],
): Record<string, unknown> {
  return {
    ...operators,
    ...classOperators,
    ...recordOperators,
    ...collectionOperators,
    ...loopOperators,
    ...dataOperators,
    convert: operators.convertValue,
    running,
    UserException,
    type: (type: ApexType) => type,
    parsed: (query: SoqlQuery) => query,
    ref: links,
    decimal: (text: string) => ApexDecimal.parse(text),
    double: (value: number) => new ApexDouble(value),
    text: toText,
    equals,
    sameCase: (a: ApexValue, b: ApexValue) => (typeof a === 'string' && typeof b === 'string' ? a === b : sameValue(a, b)),
    identical: (a: ApexValue, b: ApexValue) => a === b || (typeof a !== 'object' && sameValue(a, b)),
    isType,
    isNullOrType: (value: ApexValue, type: ApexType) => value === null || isType(value, type),
    cast,
    throwing,
    caught,
    catches,
    isFatal,
    staticMember,
    give,
    inheritedMember,
    instanceMember,
    valueMember,
    overridable:
      (key: string, member: (self: ApexValue) => ApexValue) =>
      (self: ApexValue): ApexValue => {
        const own = (self as Readonly<Record<string, (() => ApexValue) | undefined>> | null)?.[key];
        return own === undefined ? member(self) : own.call(self);
      },
    constructorMember,
    readMember,
    writeMember,
    enumConstant: (owner: string, name: string) => enumMember(owner, platformConstants(owner), name),
    tick: () => {
      ticks += 1;
      if ((ticks & 255) === 0) for (let turn = 0; turn < 256; turn += 1) transaction().tick();
    },
    through: (value: ApexValue, store: (value: ApexValue) => void) => {
      store(value);
      return value;
    },
    shiftLong: (operator: string, a: bigint, by: number | bigint) => {
      const places = BigInt(by) & 63n;
      if (operator === '<<') return BigInt.asIntN(64, a << places);
      return BigInt.asIntN(64, operator === '>>' ? a >> places : BigInt.asUintN(64, a) >> places);
    },
    future: (className: string, key: string, args: ApexValue[]) =>
      transaction().org.jobs.enqueueFuture(className, key, new ApexList({ kind: 'primitive', name: 'Object' }, args)),
    typeLiteral: (type: ApexType) => staticMember('System.Type', 'ofLiteral', 'ofLiteral')(type),
    describe: describeToken,
    notImplemented: (what: string): never => {
      throw new NotImplemented(what);
    },
    label: (name: string) => {
      const text = transaction().org.label(name);
      if (text === undefined) raise('System.NullPointerException', `Custom label not found: ${name}`);
      return text;
    },
    page: (name: string) => constructorMember('System.PageReference', '(String)')(`/apex/${name.toLowerCase()}`),
    enterRunAs: (user: ApexValue) => staticMember('System.System', 'enterRunAs', 'enterRunAs')(user),
    leaveRunAs: (before: ApexValue) => void staticMember('System.System', 'leaveRunAs', 'leaveRunAs')(before),
  };
}
