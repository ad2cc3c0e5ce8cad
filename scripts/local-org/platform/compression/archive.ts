/** ZIP archives: entries in, bytes out and back. Source: PKWARE, "APPNOTE.TXT - .ZIP File Format Specification"; stored and deflated entries, no encryption, no ZIP64. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export interface ArchiveEntry {
  readonly name: string;
  readonly comment: string;
  readonly content: Uint8Array;
  readonly isDeflated: boolean;
  readonly modifiedMs: number;
  /** Bytes in the archive. */
  readonly packedSize: number;
  readonly crc: number;
}
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const UTF8_FLAG = 0x0800;
const DEFLATED = 8;

/** @param level of deflate: -1 (default), 0 to 9 */
export function packed(entries: readonly Omit<ArchiveEntry, 'packedSize' | 'crc'>[], level: number): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const body = entry.isDeflated ? deflateRawSync(entry.content, { level }) : Buffer.from(entry.content);
    const name = Buffer.from(entry.name, 'utf8');
    const comment = Buffer.from(entry.comment, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8_FLAG, 2);
    common.writeUInt16LE(entry.isDeflated ? DEFLATED : 0, 4);
    common.writeUInt32LE(dosTime(entry.modifiedMs), 6);
    common.writeUInt32LE(checksum(entry.content), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(entry.content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([mark(LOCAL), common, name, body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt16LE(comment.length, 0);
    tail.writeUInt32LE(offset, 10);
    directory.push(mark(CENTRAL), Buffer.from([20, 0]), common, tail, name, comment);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, mark(END), end]);
}

/** @return the entries, or `undefined` for bytes that are no archive. */
export function unpacked(bytes: Uint8Array): readonly ArchiveEntry[] | undefined {
  const data = Buffer.from(bytes);
  const end = data.lastIndexOf(mark(END));
  if (end < 0) return undefined;
  const entries: ArchiveEntry[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (data.readUInt32LE(at) !== CENTRAL) return undefined;
    const [nameLength, extraLength, commentLength] = [data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32)];
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    const comment = data.toString('utf8', at + 46 + nameLength + extraLength, at + 46 + nameLength + extraLength + commentLength);
    const packedSize = data.readUInt32LE(at + 20);
    const isDeflated = data.readUInt16LE(at + 10) === DEFLATED;
    const local = data.readUInt32LE(at + 42);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const body = data.subarray(start, start + packedSize);
    entries.push({
      name,
      comment,
      content: isDeflated ? inflateRawSync(body) : body,
      isDeflated,
      modifiedMs: ofDosTime(data.readUInt32LE(at + 12)),
      packedSize,
      crc: data.readUInt32LE(at + 16),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

export function checksum(content: Uint8Array): number {
  return crc32(content);
}

function mark(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
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
