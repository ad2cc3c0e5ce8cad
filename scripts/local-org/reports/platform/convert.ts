/** Converts plain report objects to Apex objects, and back. */
import { entryOf } from '../../platform/core/entry.ts';
import { ApexList, ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { held, Holder } from '../../platform/core/holder.ts';
import { platformEnum, PlatformEnumValue } from '../../platform/core/platformEnum.ts';
import { ApexDouble } from '../../platform/values/index.ts';
import { ENUMS, RENAMED, SHAPES } from './shapes.ts';

const TEXT = { kind: 'primitive', name: 'String' } as const;
const platformType = (name: string) => (name === 'String' ? TEXT : ({ kind: 'platform', name: `reports.${name}`, args: [] } as const));
/** What a getter reads. */
export const fieldOf = (getter: string): string => getter.charAt(0).toLowerCase() + getter.slice(1);
const keyOf = (getter: string): string => RENAMED[fieldOf(getter)] ?? fieldOf(getter);
/** A list of String or of a class of the namespace. */
export const emptyList = (type: string): ApexList => new ApexList(platformType(type.slice(0, -2)));
export const emptyMap = (type: string): ApexMap => new ApexMap(TEXT, platformType(type.slice(0, -2)));
/** Sort orders are `Asc` and `Desc` outside of Apex, data types `string`, granularities `Month`. */
const SORT = { Asc: 'ASCENDING', Desc: 'DESCENDING' } as const;

export function toApex(className: string, plain: object): Holder {
  const shape = SHAPES[className];
  if (shape === undefined) throw new Error(`Reports.${className} has no shape`);
  return new Holder(
    `reports.${className}`,
    Object.fromEntries(
      Object.entries(shape).map(([getter, type]) => [fieldOf(getter), apexValue(type, (plain as Record<string, unknown>)[keyOf(getter)])]),
    ),
  );
}

function apexValue(type: string, plain: unknown): ApexValue {
  if (plain === undefined || plain === null) return null;
  if (type.endsWith('[]'))
    return new ApexList(
      platformType(type.slice(0, -2)),
      (plain as readonly unknown[]).map((one) => apexValue(type.slice(0, -2), one)),
    );
  if (type.endsWith('{}'))
    return new ApexMap(
      TEXT,
      platformType(type.slice(0, -2)),
      Object.entries(plain as object).map(([name, one]) => [name, apexValue(type.slice(0, -2), one)] as const),
    );
  if (type.startsWith('enum ')) return enumOf(type.slice(5), String(plain));
  if (type === 'Double') return new ApexDouble(Number(plain));
  if (plain instanceof Holder) return plain;
  return SHAPES[type] === undefined ? (plain as ApexValue) : toApex(type, plain as object);
}

/** An enum constant by its name, in any case, or by the REST API's name; null for an unknown one. Source: seen in an org. */
export function enumOf(name: string, text: string): ApexValue {
  const wanted =
    name === 'ColumnSortOrder'
      ? (entryOf<string>(SORT, text) ?? text)
      : name === 'ColumnDataType' && !text.endsWith('_DATA')
        ? `${text}_DATA`
        : text;
  const spelled = new Set([wanted, wanted.replaceAll(/([a-z])([A-Z])/g, '$1_$2')].map((one) => one.toUpperCase()));
  return platformEnum(`reports.${name}`, ENUMS[name] ?? []).find((constant) => spelled.has(constant.name.toUpperCase())) ?? null;
}

export function fromApex(className: string, holder: Holder): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(SHAPES[className] ?? {}).map(([getter, type]) => [keyOf(getter), plainValue(type, held(holder, fieldOf(getter)))]),
  );
}

function plainValue(type: string, value: ApexValue): unknown {
  if (value === null) return type.endsWith('[]') ? [] : type.endsWith('{}') ? {} : null;
  if (value instanceof ApexList) return value.items.map((one) => plainValue(type.slice(0, -2), one));
  if (value instanceof ApexMap)
    return Object.fromEntries([...value.pairs()].map(([name, one]) => [String(name), plainValue(type.slice(0, -2), one)]));
  if (value instanceof ApexDouble) return value.value;
  if (value instanceof PlatformEnumValue) return plainEnum(value);
  return value instanceof Holder ? fromApex(type, value) : value;
}
function plainEnum({ typeName, name }: PlatformEnumValue): string {
  if (typeName.endsWith('.ColumnSortOrder')) return name === 'DESCENDING' ? 'Desc' : 'Asc';
  return typeName.endsWith('.DateGranularity')
    ? name.toLowerCase().replaceAll(/(^|_)([a-z])/g, (_all, _bar, letter: string) => letter.toUpperCase())
    : name;
}
