/** Apex values > JSON text, compact or pretty. Source: Apex Reference Guide, JSON.serialize, serializePretty; the layout is Jackson's. */
import { ApexList, ApexMap, ApexSet } from '../../collections/index.ts';
import type { ApexValue, UserInstance } from '../../core/contract.ts';
import { valuesOf } from '../../core/derived.ts';
import { raise } from '../../core/error.ts';
import { Holder } from '../../core/holder.ts';
import { PlatformEnumValue } from '../../core/platformEnum.ts';
import { toText } from '../../core/text.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../../values/index.ts';
import { isRecord } from '../recordDoor.ts';
import { nameOfType } from '../../core/types.ts';
import { checkAccess } from './access.ts';
import { jsonString, type JsonLayout } from './layout.ts';
import { refuseException, refusePlatformException } from './exceptions.ts';
import { entriesOfAnswer, isAnswer } from './answers.ts';
import { isHeldInJson } from './heldInJson.ts';
import { fieldsInJson } from './instanceFields.ts';
import { recordEntries } from './recordEntries.ts';

/** What a platform object implements to be written as a JSON object. */
export interface JsonShaped {
  toApexJson(): readonly (readonly [string, ApexValue])[];
}

/** Writes one value; the entries of a map come out last put first, as on the platform. `suppressNulls` leaves null fields of project objects away. Errors: System.JSONException for what JSON can not hold, such as an object that holds itself. */
export class JsonWriter {
  private readonly layout: JsonLayout;
  private readonly suppressNulls: boolean;
  private readonly open = new Set<object>();

  constructor(layout: JsonLayout, suppressNulls = false) {
    this.layout = layout;
    this.suppressNulls = suppressNulls;
  }

  write(value: ApexValue): string {
    switch (typeof value) {
      case 'string':
        return jsonString(value);
      case 'object':
        return value === null ? 'null' : this.writeObject(value);
      default:
        return String(value);
    }
  }

  private writeObject(value: object): string {
    const scalar = scalarText(value);
    if (scalar !== undefined) return scalar;
    if (this.open.has(value)) raise('System.JSONException', 'Cycle detected');
    this.open.add(value);
    const text = this.writeContainer(value);
    this.open.delete(value);
    return text;
  }

  private writeContainer(value: object): string {
    if (value instanceof ApexList || value instanceof ApexSet) return this.layout.array([...value], (item) => this.write(item));
    if (value instanceof ApexMap) return this.entries([...value.pairs()].reverse().map(([key, item]) => [keyText(key), item] as const));
    if (isRecord(value))
      return this.layout.object(recordEntries(value), (item) =>
        typeof item === 'function' ? item(this.layout, (inner) => this.write(inner)) : this.write(item),
      );
    if ('$type' in value) return this.writeInstance(value as UserInstance & { readonly name?: string });
    if (value instanceof Holder && isHeldInJson(value.typeName)) return this.entries(valuesOf(value));
    if (value instanceof Holder && isAnswer(value)) return this.entries(entriesOfAnswer(value));
    if ('toApexJson' in value) return this.entries(this.withNulls((value as JsonShaped).toApexJson()));
    refusePlatformException(value);
    return raise('System.JSONException', `Apex Type unsupported in JSON: ${nameOfType(value)}`);
  }

  private writeInstance(value: UserInstance & { readonly name?: string }): string {
    if (value.$type.kind === 'enum') return jsonString(value.name ?? '');
    refuseException(value.$type);
    checkAccess(value.$type, 'serializable');
    const entries = fieldsInJson(value.$type).map((field) => [field.name, field.read(value)] as const);
    return this.entries(this.withNulls(entries));
  }

  /** Without them where they are suppressed. */
  private withNulls(entries: readonly (readonly [string, ApexValue])[]): readonly (readonly [string, ApexValue])[] {
    return this.suppressNulls ? entries.filter(([, item]) => item !== null) : entries;
  }

  private entries(entries: readonly (readonly [string, ApexValue])[]): string {
    return this.layout.object(entries, (item) => this.write(item));
  }
}

/** Values that are one JSON token. */
export function scalarText(value: object): string | undefined {
  if (value instanceof ApexDecimal) return value.toPlainText();
  if (value instanceof ApexDouble) return Number.isFinite(value.value) ? value.toText() : jsonString(value.toText());
  if (value instanceof ApexDate || value instanceof ApexTime) return jsonString(value.toText());
  if (value instanceof ApexDatetime) return jsonString(value.toIsoText());
  if (value instanceof ApexBlob) return jsonString(Buffer.from(value.bytes).toString('base64'));
  return value instanceof PlatformEnumValue ? jsonString(value.name) : undefined;
}

/** Errors: System.JSONException for keys that are no text, number, date, time, truth or enum, nor, as seen in orgs, the token of an object or a field, or bytes, which are named as texts name them. Source: Apex Developer Guide, "JSON Support"; the words are those for values. */
function keyText(key: ApexValue): string {
  if (key === null) raise('System.JSONException', 'Null key for a Map not allowed in JSON (use a converting NullKeySerializer?)');
  if (key instanceof ApexDate) return key.toText();
  if (key instanceof ApexDatetime) return key.toIsoText();
  if (typeof key === 'object' && !isKeyOfJson(key)) raise('System.JSONException', `Apex Type unsupported in JSON: ${nameOfType(key)}`);
  return toText(key);
}

const TOKENS: ReadonlySet<string> = new Set(['Schema.SObjectField', 'Schema.SObjectType']);

function isKeyOfJson(key: object): boolean {
  if ('$type' in key) return (key as UserInstance).$type.kind === 'enum';
  if ('typeName' in key && TOKENS.has(String(key.typeName))) return true;
  return [ApexBlob, ApexDecimal, ApexDouble, ApexTime, PlatformEnumValue].some((type) => key instanceof type);
}
