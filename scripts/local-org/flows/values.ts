/** Values of flows: from metadata, in variables, and as targets of assignments. Source: Metadata API Developer Guide, "Flow", FlowElementReferenceOrValue and FlowDataType. */
import type { ApexType } from '../language/types.ts';
import { data } from '../data/current.ts';
import { many, text, type Xml } from '../data/project/xml.ts';
import type { FieldSchema } from '../data/schema/index.ts';
import { formulaValue } from '../data/platform/formulas/values.ts';
import { ApexList } from '../platform/collections/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { idSuffix, isId } from '../platform/core/operators.ts';
import { userTypeNamed } from '../platform/core/typeLookup.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble } from '../platform/values/index.ts';
import { shownText } from './shownText.ts';

/** Reads references and merges `{!...}` into texts. */
export interface ValueReader {
  read(reference: string): ApexValue;
  merge(text: string): string;
}

/** A written value: a constant, a text with merge fields, or a reference. Absent is null. */
export function writtenValue(xml: Xml | undefined, reader: ValueReader): ApexValue {
  if (xml === undefined) return null;
  const reference = text(xml, 'elementReference');
  if (reference !== undefined) return reader.read(reference);
  const string = text(xml, 'stringValue');
  if (string !== undefined) return reader.merge(string);
  return simpleValue(xml);
}
function simpleValue(xml: Xml): ApexValue {
  const number = text(xml, 'numberValue');
  const flag = text(xml, 'booleanValue');
  const date = text(xml, 'dateValue');
  const moment = text(xml, 'dateTimeValue');
  if (number !== undefined) return ApexDecimal.parse(number);
  if (flag !== undefined) return flag === 'true';
  if (date !== undefined) return ApexDate.parse(date.slice(0, 10));
  if (moment !== undefined) return new ApexDatetime(Date.parse(moment));
  return 'stringValue' in xml ? '' : null;
}
export function valueUnder(xml: Xml, name: string, reader: ValueReader): ApexValue {
  return writtenValue(many(xml, name)[0], reader);
}

const PRIMITIVES: Readonly<Record<string, ApexType>> = {
  String: { kind: 'primitive', name: 'String' },
  Picklist: { kind: 'primitive', name: 'String' },
  Multipicklist: { kind: 'primitive', name: 'String' },
  Number: { kind: 'primitive', name: 'Decimal' },
  Currency: { kind: 'primitive', name: 'Decimal' },
  Boolean: { kind: 'primitive', name: 'Boolean' },
  Date: { kind: 'primitive', name: 'Date' },
  DateTime: { kind: 'primitive', name: 'Datetime' },
  Time: { kind: 'primitive', name: 'Time' },
};
/** The Apex type of one value of a variable. Inner classes may be written `Outer$Inner`. */
export function typeOfVariable(variable: Xml): ApexType {
  const dataType = text(variable, 'dataType') ?? 'String';
  if (dataType === 'SObject') return { kind: 'sobject', name: text(variable, 'objectType') ?? 'SObject' };
  if (dataType === 'Apex') return { kind: 'user', name: (text(variable, 'apexClass') ?? 'Object').replaceAll('$', '.') };
  return PRIMITIVES[dataType] ?? { kind: 'primitive', name: 'String' };
}

/** A record variable starts as an empty record, so that its fields can be set. */
export function emptyOf(type: ApexType): ApexValue {
  if (type.kind === 'sobject' && type.name !== 'SObject') return data().newRecord(type.name);
  const user = type.kind === 'user' ? userTypeNamed(type.name) : undefined;
  const constructor = user?.constructors.find(({ parameters }) => parameters.length === 0);
  return user === undefined || constructor === undefined ? null : user.construct(constructor, []);
}

/** Converts a value to a type. */
export function fitted(value: ApexValue, type: ApexType): ApexValue {
  if (value === null) return null;
  if (type.kind === 'list')
    return value instanceof ApexList
      ? new ApexList(
          type.element,
          value.items.map((item) => fitted(item, type.element)),
        )
      : new ApexList(type.element, [fitted(value, type.element)]);
  if (type.kind !== 'primitive') return value;
  switch (type.name) {
    case 'String':
      return typeof value === 'string' ? value : shownText(value);
    case 'Id':
      return typeof value === 'string' ? longId(value) : shownText(value);
    case 'Date':
      return value instanceof ApexDatetime ? value.dateIn('GMT') : noNumber(value);
    case 'Datetime':
      return value instanceof ApexDate ? new ApexDatetime(value.daysSinceEpoch() * 86400000) : noNumber(value);
    case 'Integer':
    case 'Long':
    case 'Decimal':
    case 'Double':
      return fittedNumber(value, type.name);
    default:
      return value;
  }
}

/** Days that were added to no date. */
const noNumber = (value: ApexValue): ApexValue => (value instanceof ApexDecimal ? null : value);

const longId = (text: string): string => (text.length === 15 && isId(text) ? text + idSuffix(text) : text);

function fittedNumber(value: NonNullable<ApexValue>, name: 'Integer' | 'Long' | 'Decimal' | 'Double'): ApexValue {
  const number = formulaValue(value);
  const decimal = number instanceof ApexDecimal ? number : typeof number === 'string' ? ApexDecimal.tryParse(number) : undefined;
  if (decimal === undefined) return value;
  switch (name) {
    case 'Integer':
      return Math.trunc(decimal.toNumber());
    case 'Long':
      return BigInt(Math.trunc(decimal.toNumber()));
    case 'Double':
      return new ApexDouble(decimal.toNumber());
    default:
      return decimal;
  }
}

/** Converts a value to that of a record's field. */
export function fittedToField(value: ApexValue, field: FieldSchema): ApexValue {
  return field.kind === 'address' || field.kind === 'location' ? value : fitted(value, field.apexType);
}
