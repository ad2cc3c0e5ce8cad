/** Platform values that job state keeps by their contents: DML results, options, cursors, addresses. */
import type { ApexValue } from '../../platform/core/contract.ts';
import { ApexTimeZone } from '../../platform/system/dates/timeZone.ts';
import { ApexUrl } from '../../platform/system/addresses/url.ts';
import { AsyncOptions, DuplicateSignature } from '../platform/asyncOptions.ts';
import { ApexAddress, ApexLocation } from '../../data/records/compounds.ts';
import { LeadConvert, LeadConvertResult } from '../../data/platform/database/convertLead.ts';
import { Cursor, PaginationCursor } from '../../data/platform/database/cursors.ts';
import { MergeResult } from '../../data/platform/database/merge.ts';
import { AccessLevel, DmlOptions, Header } from '../../data/platform/database/types.ts';
import { DatabaseError, DmlResult } from '../../data/platform/results.ts';
import { FileAttachment } from '../platform/email/message.ts';
import { SendError, SendResult } from '../platform/email/send.ts';

const KEPT = {
  DmlResult,
  DatabaseError,
  MergeResult,
  LeadConvert,
  LeadConvertResult,
  SendResult,
  SendError,
  FileAttachment,
  ApexAddress,
  ApexLocation,
  ApexTimeZone,
  DmlOptions,
  Header,
  AccessLevel,
  Cursor,
  PaginationCursor,
  ApexUrl,
  AsyncOptions,
  DuplicateSignature,
};
type Kept = keyof typeof KEPT;
type Encode<Tagged> = (value: ApexValue) => Tagged;

/** The name under which such a value is restored. */
export function keptName(value: object): string | undefined {
  return Object.entries(KEPT).find(([, type]) => value.constructor === type)?.[0];
}

/** The contents of the value, by name. Matches of duplicate rules are not kept. */
export function keptParts<Tagged>(value: object, encode: Encode<Tagged>): readonly (readonly [string, unknown])[] {
  return Object.entries(value)
    .filter(([name, part]) => part !== undefined && name !== 'duplicates')
    .map(([name, part]) => [name, partOf(part, encode)] as const);
}

/** The contents of an exception or a result, including plain lists, objects and maps. */
export function partOf<Tagged>(part: unknown, encode: Encode<Tagged>): unknown {
  if (part instanceof Map) return ['(', [...part].map(([name, one]) => [name as string, partOf(one, encode)])];
  if (Array.isArray(part)) return ['[', part.map((one) => partOf(one, encode))];
  if (typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype) return ['{', keptParts(part, encode)];
  return encode(part as ApexValue);
}

export function emptyKept(name: string): object {
  return Object.create(KEPT[name as Kept].prototype as object) as object;
}

export function fillKept(made: object, parts: readonly (readonly [string, unknown])[], decode: (tagged: unknown) => unknown): void {
  for (const [name, part] of parts)
    Object.defineProperty(made, name, { value: readPart(part, decode), writable: true, enumerable: true, configurable: true });
}

export function readPart(part: unknown, decode: (tagged: unknown) => unknown): unknown {
  if (!Array.isArray(part)) return part;
  const [tag, content] = part;
  if (tag === '[') return (content as readonly unknown[]).map((one) => readPart(one, decode));
  if (tag === '(') return new Map((content as readonly (readonly [string, unknown])[]).map(([name, one]) => [name, readPart(one, decode)]));
  if (tag !== '{') return decode(part);
  const made = {};
  fillKept(made, content as readonly (readonly [string, unknown])[], decode);
  return made;
}
