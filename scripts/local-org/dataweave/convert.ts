/** `as`: values of one type as another. Source: MuleSoft Documentation, "Type Coercion with DataWeave", "Format Dates and Times". */
import { NotImplemented } from '../platform/core/error.ts';
import { formatPattern } from '../platform/system/dates/pattern.ts';
import { setScale } from '../platform/values/decimalArithmetic.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexTime } from '../platform/values/index.ts';
import { scriptError } from './lexer.ts';
import { DwKey, DwMoment, DwObject, isArray, number, text, typeOf, type Value } from './values.ts';

/** An option of `as`, such as `format`. */
type Option = (name: string) => string | undefined;

/** @throws System.DataWeaveScriptException for a value that is no such type; NotImplemented for types that are not built */
export function converted(value: Value, type: string, options: DwObject | undefined): Value {
  const conversion = CONVERSIONS.get(type);
  if (conversion === undefined) throw new NotImplemented(`DataWeave as ${type}`);
  return conversion(value, (name) => {
    const found = options?.get(name);
    return found == null ? undefined : text(found);
  });
}

const CONVERSIONS: ReadonlyMap<string, (value: Value, option: Option) => Value> = new Map([
  ['String', (value: Value, option: Option): Value => written(value, option('format'))],
  ['Key', (value) => new DwKey(text(value))],
  ['Number', asNumber],
  ['Boolean', asBoolean],
  ['Date', asDate],
  ['DateTime', asMoment],
  ['LocalDateTime', asMoment],
  ['Time', asTime],
  ['LocalTime', asTime],
  [
    'Object',
    (value, option) => (value instanceof DwObject ? new DwObject(value.entries, option('class') ?? value.apexClass) : no(value, 'Object')),
  ],
  ['Array', (value) => (isArray(value) ? value : no(value, 'Array'))],
  ['Any', (value) => value],
]);

const no = (value: Value, type: string): never => scriptError(`Cannot coerce ${typeOf(value)} to ${type}`);

/** A moment as a number counts its seconds, or milliseconds if the option `unit` says so. */
function asNumber(value: Value, option: Option): Value {
  if (!(value instanceof DwMoment)) return number(value);
  return ApexDecimal.ofInteger(Math.floor(value.at.ms / (option('unit') === 'milliseconds' ? 1 : 1000)));
}

function asBoolean(value: Value): Value {
  if (typeof value === 'boolean') return value;
  return value === 'true' || value === 'false' ? value === 'true' : no(value, 'Boolean');
}

function asDate(value: Value, option: Option): Value {
  if (value instanceof DwMoment) return value.at.dateIn(value.zone);
  return value instanceof ApexDate ? value : dateOf(text(value), option('format'));
}

function asMoment(value: Value, option: Option): Value {
  if (value instanceof DwMoment) return value;
  if (value instanceof ApexDate) return new DwMoment(startOf(value));
  return value instanceof ApexDecimal ? new DwMoment(new ApexDatetime(value.toNumber() * 1000)) : momentOf(text(value), option('format'));
}

function asTime(value: Value, option: Option): Value {
  if (value instanceof ApexTime) return value;
  return value instanceof DwMoment ? new ApexTime(value.at.ms) : timeOf(text(value), option('format'));
}

/** Its first moment in GMT. */
const startOf = (date: ApexDate): ApexDatetime => new ApexDatetime(date.daysSinceEpoch() * 86_400_000);

/** Patterns are those of Java's DateTimeFormatter: `u` is the year that Apex writes with `y`. */
const apexPattern = (format: string): string => format.replaceAll('u', 'y');

function written(value: Value, format: string | undefined): string {
  if (format === undefined) return text(value);
  if (value instanceof DwMoment) return formatPattern(value.at, apexPattern(format), value.zone, 'en-US');
  if (value instanceof ApexDate) return formatPattern(startOf(value), apexPattern(format), 'GMT', 'en-US');
  return value instanceof ApexDecimal ? numberText(value, format) : text(value);
}

/** `#,##0.00`, `000`, `#`. */
function numberText(value: ApexDecimal, format: string): string {
  if (!/^[#0,]*(?:\.[#0]*)?$/.test(format)) throw new NotImplemented(`DataWeave number format ${format}`);
  const [whole = '', fraction = ''] = format.split('.');
  const scaled = setScale(value, fraction.length, 'HALF_UP') ?? value;
  const [digits = '0', decimals = ''] = scaled.toPlainText().replace('-', '').split('.');
  const padded = digits.padStart([...whole].filter((char) => char === '0').length, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const least = [...fraction].filter((char) => char === '0').length;
  const kept = decimals.replace(new RegExp(`0{0,${String(fraction.length - least)}}$`), '').padEnd(least, '0');
  return `${value.unscaled < 0n ? '-' : ''}${grouped}${kept === '' ? '' : `.${kept}`}`;
}

const PARTS: Readonly<Record<string, string>> = {
  yyyy: '(?<y>\\d{4})',
  uuuu: '(?<y>\\d{4})',
  yy: '(?<yy>\\d{2})',
  MM: '(?<M>\\d{2})',
  M: '(?<M>\\d{1,2})',
  dd: '(?<d>\\d{2})',
  d: '(?<d>\\d{1,2})',
  HH: '(?<H>\\d{2})',
  H: '(?<H>\\d{1,2})',
  mm: '(?<m>\\d{2})',
  ss: '(?<s>\\d{2})',
  SSS: '(?<S>\\d{3})',
};

/** @return milliseconds, read as GMT. */
function read(value: string, format: string): number {
  const pattern = format.replaceAll(/([a-zA-Z])\1*|'[^']*'|[^a-zA-Z']+/g, (part) =>
    part.startsWith("'") ? escaped(part.slice(1, -1)) : (PARTS[part] ?? (/[a-zA-Z]/.test(part) ? unknownPart(part) : escaped(part))),
  );
  const found = new RegExp(`^${pattern}$`).exec(value)?.groups;
  if (found === undefined) return scriptError(`Cannot coerce String (${value}) to Date with format ${format}`);
  const { y, yy, M = '1', d = '1', H = '0', m = '0', s = '0', S = '0' } = found;
  const at = new Date(Date.UTC(Number(y ?? `20${yy ?? '00'}`), Number(M) - 1, Number(d), Number(H), Number(m), Number(s), Number(S)));
  return isMoment(at, [M, d, H, m, s].map(Number))
    ? at.getTime()
    : scriptError(`Cannot coerce String (${value}) to Date, caused by: Text '${value}' could not be parsed`);
}

/** Whether a date has the parts from which it was made: what is out of range, such as the 31st of June, carries over. */
function isMoment(at: Date, [month = 0, ...parts]: readonly number[]): boolean {
  const found = [at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
  return at.getUTCMonth() === month - 1 && found.every((part, index) => part === parts[index]);
}

const escaped = (part: string): string => part.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

function unknownPart(part: string): never {
  throw new NotImplemented(`DataWeave date format ${part} in reading`);
}

function dateOf(value: string, format: string | undefined): ApexDate {
  return ApexDate.ofDays(Math.floor(read(value.slice(0, format === undefined ? 10 : undefined), format ?? 'uuuu-MM-dd') / 86_400_000));
}

/** The offset of a time is ignored: Apex times have none. */
function timeOf(value: string, format: string | undefined): ApexTime {
  const [, minutes = '', seconds = ':00', millis = '.000'] =
    format === undefined ? (/^(\d\d:\d\d)(:\d\d)?(\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)?$/.exec(value) ?? []) : [];
  return new ApexTime(format === undefined ? read(`${minutes}${seconds}${millis.padEnd(4, '0')}`, 'HH:mm:ss.SSS') : read(value, format));
}

function momentOf(value: string, format: string | undefined): DwMoment {
  const ms = format === undefined ? Date.parse(/[Zz]|[+-]\d\d:?\d\d$/.test(value.slice(10)) ? value : `${value}Z`) : read(value, format);
  return Number.isNaN(ms) ? scriptError(`Cannot coerce String (${value}) to DateTime`) : new DwMoment(new ApexDatetime(ms));
}

/** Between bars: `|2024-01-31|`, `|2024-01-31T10:00:00Z|`. */
export function moment(literal: string): Value {
  return literal.includes('T') ? momentOf(literal, undefined) : dateOf(literal, undefined);
}
