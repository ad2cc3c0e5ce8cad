/**
 * ZIP archives: entries in, bytes out and back. Source: PKWARE, "APPNOTE.TXT - .ZIP File Format Specification"; Info-ZIP, "extended timestamp"
 * extra field; stored and deflated entries, no encryption, no ZIP64. What is passed over in odd archives: seen in an org.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export interface ArchiveEntry {
  readonly name: string;
  readonly comment: string;
  readonly content: Uint8Array;
  readonly isDeflated: boolean;
  readonly modifiedMs: number;
  /** Bytes in the archive. */
  readonly packedSize: number;
  /** Why there is no content. */
  readonly obstacle: 'encrypted' | 'method' | undefined;
}
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ENCRYPTED_FLAG = 1;
/** Checksum and sizes stand behind the content. */
const DESCRIPTOR_FLAG = 8;
/** Names are UTF-8. */
const UTF8_FLAG = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** Bytes of names and comments. */
export const LONGEST_NAME = 0xffff;

/** @param level of deflate: -1 (default), 0 to 9 */
export function packed(entries: readonly Omit<ArchiveEntry, 'packedSize' | 'obstacle'>[], level: number): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const body = entry.isDeflated ? deflateRawSync(entry.content, { level }) : Buffer.from(entry.content);
    const name = Buffer.from(entry.name, 'utf8');
    const comment = Buffer.from(entry.comment, 'utf8').subarray(0, LONGEST_NAME);
    const sizes = buffer(12, (bytes) => {
      bytes.writeUInt32LE(checksum(entry.content), 0);
      bytes.writeUInt32LE(body.length, 4);
      bytes.writeUInt32LE(entry.content.length, 8);
    });
    const head = headOf(entry);
    const time = timestamp(entry.modifiedMs);
    const lengths = buffer(4, (bytes) => {
      bytes.writeUInt16LE(name.length, 0);
      bytes.writeUInt16LE(time.length, 2);
    });
    const tail = buffer(14, (bytes) => {
      bytes.writeUInt16LE(comment.length, 0);
      bytes.writeUInt32LE(offset, 10);
    });
    const local = entry.isDeflated
      ? [mark(LOCAL), head, Buffer.alloc(12), lengths, name, time, body, mark(DESCRIPTOR), sizes]
      : [mark(LOCAL), head, sizes, lengths, name, time, body];
    directory.push(mark(CENTRAL), Buffer.from([20, 0]), head, sizes, lengths, tail, name, time, comment);
    parts.push(...local);
    offset += lengthOf(local);
  }
  const end = buffer(18, (bytes) => {
    bytes.writeUInt16LE(entries.length, 4);
    bytes.writeUInt16LE(entries.length, 6);
    bytes.writeUInt32LE(lengthOf(directory), 8);
    bytes.writeUInt32LE(offset, 12);
  });
  return Buffer.concat([...parts, ...directory, mark(END), end]);
}

/** What an entry's header begins with, in both places. */
function headOf({ isDeflated, modifiedMs }: Pick<ArchiveEntry, 'isDeflated' | 'modifiedMs'>): Buffer {
  return buffer(10, (bytes) => {
    bytes.writeUInt16LE(20, 0);
    bytes.writeUInt16LE(UTF8_FLAG | (isDeflated ? DESCRIPTOR_FLAG : 0), 2);
    bytes.writeUInt16LE(isDeflated ? DEFLATED : STORED, 4);
    bytes.writeUInt32LE(dosTime(modifiedMs), 6);
  });
}

/** @return the entries, or `undefined` for bytes that are no archive. */
export function unpacked(bytes: Uint8Array): readonly ArchiveEntry[] | undefined {
  const data = Buffer.from(bytes);
  const end = data.lastIndexOf(mark(END));
  if (end < 0 || end + 22 > data.length) return undefined;
  const entries: ArchiveEntry[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    const found = centralEntry(data, at);
    if (found === undefined) return undefined;
    entries.push(found.entry);
    at = found.end;
  }
  return entries;
}

function centralEntry(data: Buffer, at: number): { readonly entry: ArchiveEntry; readonly end: number } | undefined {
  if (at + 46 > data.length || data.readUInt32LE(at) !== CENTRAL) return undefined;
  const nameEnd = at + 46 + data.readUInt16LE(at + 28);
  const extraEnd = nameEnd + data.readUInt16LE(at + 30);
  const end = extraEnd + data.readUInt16LE(at + 32);
  const local = data.readUInt32LE(at + 42);
  if (local + 30 > data.length) return undefined;
  const packedSize = data.readUInt32LE(at + 20);
  const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  const how = data.readUInt16LE(at + 10);
  const obstacle = obstacleOf(data.readUInt16LE(at + 8), how);
  const body = data.subarray(start, start + packedSize);
  const entry: ArchiveEntry = {
    name: nameOf(data.toString('utf8', at + 46, nameEnd), data[at + 5] === 0),
    comment: data.toString('utf8', extraEnd, end),
    content: how === DEFLATED && obstacle === undefined ? inflateRawSync(body) : body,
    isDeflated: how === DEFLATED,
    modifiedMs: ofTimestamp(data.subarray(nameEnd, extraEnd)) ?? ofDosTime(data.readUInt32LE(at + 12)),
    packedSize,
    obstacle,
  };
  return { entry, end };
}

const obstacleOf = (flags: number, how: number): ArchiveEntry['obstacle'] =>
  (flags & ENCRYPTED_FLAG) !== 0 ? 'encrypted' : how === STORED || how === DEFLATED ? undefined : 'method';

/** Archives of DOS may part folders by backslashes. Source: github.com/apache/commons-compress, ZipArchiveEntry; seen in an org. */
const nameOf = (written: string, isOfDos: boolean): string => (isOfDos && !written.includes('/') ? written.replaceAll('\\', '/') : written);

export function checksum(content: Uint8Array): number {
  return crc32(content);
}

function buffer(length: number, fill: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(length);
  fill(bytes);
  return bytes;
}
const mark = (signature: number): Buffer => buffer(4, (bytes) => bytes.writeUInt32LE(signature));
const lengthOf = (parts: readonly Buffer[]): number => parts.reduce((sum, part) => sum + part.length, 0);

const TIMESTAMP = 0x5455;
/** An extra field that tells the moment of the last change to the second. */
function timestamp(ms: number): Buffer {
  return buffer(9, (bytes) => {
    bytes.writeUInt16LE(TIMESTAMP, 0);
    bytes.writeUInt16LE(5, 2);
    bytes.writeUInt8(1, 4);
    bytes.writeInt32LE(Math.floor(ms / 1000), 5);
  });
}
function ofTimestamp(extra: Buffer): number | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === TIMESTAMP && at + 9 <= extra.length && ((extra[at + 4] ?? 0) & 1) === 1)
      return extra.readInt32LE(at + 5) * 1000;
  }
  return undefined;
}

/** Two seconds are the finest step; years start at 1980. */
function dosTime(ms: number): number {
  const date = new Date(ms);
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day = ((Math.max(1980, date.getUTCFullYear()) - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return day * 65536 + time;
}
function ofDosTime(stamp: number): number {
  const day = Math.floor(stamp / 65536);
  const time = stamp % 65536;
  return Date.UTC(1980 + (day >> 9), ((day >> 5) & 15) - 1, day & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2);
}
