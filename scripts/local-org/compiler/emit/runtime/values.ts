/** Values, types and exceptions, as compiled code makes, compares and converts them. */
import type { ApexType } from '../../../language/types.ts';
import type { SoqlQuery } from '../../../language/soqlAst.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { decimalOfDouble } from '../../../platform/core/decimals.ts';
import { equals, sameValue } from '../../../platform/core/equality.ts';
import { raiseSealed } from '../../../platform/core/error.ts';
import { catches, caught, isFatal, throwing, UserException } from '../../../platform/core/exceptions.ts';
import { give } from '../../../platform/core/given.ts';
import { staticMember } from '../../../platform/core/members.ts';
import { convertValue } from '../../../platform/core/operators.ts';
import { toText } from '../../../platform/core/text.ts';
import { cast, isType } from '../../../platform/core/types.ts';
import { ApexDate, ApexDecimal, ApexDouble } from '../../../platform/values/index.ts';

/** The first value of a final variable. Errors: System.FinalException past every catch for another. Source: seen in an org. */
function firstOf(value: ApexValue, isFilled: boolean): ApexValue {
  if (isFilled) raiseSealed('Final variable has already been initialized');
  return value;
}

export const valueOperators = {
  firstOf,
  convert: convertValue,
  type: (type: ApexType) => type,
  parsed: (query: SoqlQuery) => query,
  decimal: (text: string) => ApexDecimal.parse(text),
  double: (value: number) => new ApexDouble(value),
  asLong: (value: ApexValue) => (typeof value === 'number' ? BigInt(value) : value),
  asDouble: (value: ApexValue) =>
    typeof value === 'number' || typeof value === 'bigint'
      ? new ApexDouble(Number(value))
      : value instanceof ApexDecimal
        ? new ApexDouble(value.toNumber())
        : value,
  asDecimal: (value: ApexValue) =>
    typeof value === 'number' || typeof value === 'bigint'
      ? ApexDecimal.ofInteger(value)
      : value instanceof ApexDouble
        ? decimalOfDouble(value.value)
        : value,
  asDatetime: (value: ApexValue) => (value instanceof ApexDate ? convertValue('date-to-datetime', value) : value),
  text: toText,
  equals,
  sameCase: (a: ApexValue, b: ApexValue) => (typeof a === 'string' && typeof b === 'string' ? a === b : sameValue(a, b)),
  identical: (a: ApexValue, b: ApexValue) => a === b || (typeof a !== 'object' && sameValue(a, b)),
  isType,
  isNullOrType: (value: ApexValue, type: ApexType) => value === null || isType(value, type),
  cast,
  typeLiteral: (type: ApexType) => staticMember('System.Type', 'ofLiteral', 'ofLiteral')(type),
  shiftLong: (operator: string, a: bigint, by: number | bigint) => {
    const places = BigInt(by) & 63n;
    if (operator === '<<') return BigInt.asIntN(64, a << places);
    return BigInt.asIntN(64, operator === '>>' ? a >> places : BigInt.asUintN(64, a) >> places);
  },
  /** Stores a value that the expression around it goes on with. */
  through: (value: ApexValue, store: (value: ApexValue) => void) => {
    store(value);
    return value;
  },
  give,
  UserException,
  throwing,
  caught,
  catches,
  isFatal,
};
