/**
 * JSON scalars as values of record fields, which are more lenient than those of classes, and refused in words of their own.
 * Source: REST API Developer Guide, "Status Codes and Error Responses", JSON_PARSER_ERROR; what an org answers is the same in Apex.
 */
import type { ApexType } from '../../../language/types.ts';
import type { ApexValue } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { isId } from '../../core/operators.ts';
import { ApexDecimal, setScale, stripZeros } from '../../values/index.ts';
import type { RecordField } from '../recordDoor.ts';
import type { JsonTree } from './jsonTree.ts';
import { refuseValue } from './misshapen.ts';
import { dateOf, datetimeOf } from './moments.ts';
import { isScalar, untypedScalar } from './scalars.ts';

type Read = (tree: JsonTree, type: ApexType) => ApexValue;

/** Numbers of records have as many digits as they need, one behind the point at least. */
export function readFieldValue(tree: JsonTree, field: RecordField, read: Read): ApexValue {
  const { apexType, display } = field;
  // the message of a list is cut at its bracket (seen in an org)
  if (apexType.kind === 'primitive' && tree.kind === 'object') return refuseValue(tree, problem(field, 'START_OBJECT value {'));
  if (apexType.kind === 'primitive' && tree.kind === 'array')
    return refuseValue(tree, problem(field, 'START_ARRAY value [').replace(/ \[.*/, ''), 'start alone');
  if (display === 'ANYTYPE' && isScalar(tree)) return untypedScalar(tree);
  const value = tree.kind === 'string' && apexType.kind === 'primitive' ? readText(tree, field, read) : read(tree, apexType);
  return value instanceof ApexDecimal ? withFraction(stripZeros(value)) : value;
}

const withFraction = (value: ApexDecimal): ApexDecimal => (value.scale < 1 ? (setScale(value, 1) ?? value) : value);

/** `yyyy-MM-dd`; a time behind it is cut off. */
const fieldDate = /^\d{4}-\d{2}-\d{2}(?:$|[T ])/;

/** Ids that are none stay as they were written: only what is done with them later complains. Source: what the tests of public builders of records assert. */
function readText(tree: JsonTree & { readonly kind: 'string' }, field: RecordField, read: Read): ApexValue {
  const { text } = tree;
  const isBlank = text.trim() === '';
  switch (field.apexType.kind === 'primitive' ? field.apexType.name : undefined) {
    case 'Id':
      return isId(text) ? read(tree, field.apexType) : text;
    case 'Boolean':
      return text === 'true' || text === 'false' ? text === 'true' : refuse(field, `VALUE_STRING value ${text}`);
    case 'Integer':
    case 'Long':
    case 'Double':
    case 'Decimal':
      return readNumber(isBlank ? '0' : text, field, read);
    case 'Date':
      return fitting(fieldDate.test(text) ? dateOf(text.slice(0, 10)) : '', text, field);
    case 'Datetime':
      return isBlank ? null : fitting(/^.{10} /.test(text) ? '' : datetimeOf(text), text, field);
    default:
      return read(tree, field.apexType);
  }
}

function readNumber(text: string, field: RecordField, read: Read): ApexValue {
  if (ApexDecimal.tryParse(text) === undefined) return refuse(field, `VALUE_STRING value ${text}`);
  return read({ kind: 'number', text, isWhole: !/[.eE]/.test(text) }, field.apexType);
}

const fitting = (value: object | string, text: string, field: RecordField): ApexValue =>
  typeof value === 'string' ? refuse(field, `VALUE_STRING value ${text}`) : (value as ApexValue);

const refuse = (field: RecordField, found: string): never => raise('System.JSONException', problem(field, found));

function problem({ display }: RecordField, found: string): string {
  const type = display === 'INTEGER' ? 'int' : display.toLowerCase();
  return `Cannot deserialize instance of ${type} from ${found} or request may be missing a required field`;
}
