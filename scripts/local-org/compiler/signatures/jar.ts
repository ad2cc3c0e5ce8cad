/**
 * Random access to the entries of a jar (zip) file, synchronously: start-up reads a few dozen of 6,000 entries, so only the directory is read ahead.
 * Source: APPNOTE.TXT, "Central directory structure" and "End of central directory record".
 */
import { fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

interface Entry {
  readonly method: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
}
const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;
/** The end record has 22 bytes and a comment; the jars have none. */
const TAIL = 1024;

export class Jar {
  private readonly file: number;
  private readonly entries = new Map<string, Entry>();

  /** Errors: throws when the file is absent or no zip file. The file stays open as long as the process. */
  constructor(path: string) {
    this.file = openSync(path, 'r');
    const { size } = fstatSync(this.file);
    const tail = this.bytes(Math.max(0, size - TAIL), Math.min(TAIL, size));
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end === -1 || tail.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error(`${path} is not a zip file`);
    this.readDirectory(this.bytes(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12)), tail.readUInt16LE(end + 10));
  }

  names(): IterableIterator<string> {
    return this.entries.keys();
  }

  read(name: string): Buffer | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    const header = this.bytes(entry.headerOffset, 30);
    const data = this.bytes(entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), entry.compressedSize);
    return entry.method === DEFLATED ? inflateRawSync(data) : data;
  }

  private readDirectory(directory: Buffer, count: number): void {
    for (let offset = 0, left = count; left > 0; left -= 1) {
      const nameLength = directory.readUInt16LE(offset + 28);
      const name = directory.toString('latin1', offset + 46, offset + 46 + nameLength);
      this.entries.set(name, {
        method: directory.readUInt16LE(offset + 10),
        compressedSize: directory.readUInt32LE(offset + 20),
        headerOffset: directory.readUInt32LE(offset + 42),
      });
      offset += 46 + nameLength + directory.readUInt16LE(offset + 30) + directory.readUInt16LE(offset + 32);
    }
  }

  private bytes(position: number, length: number): Buffer {
    const buffer = Buffer.allocUnsafe(length);
    readSync(this.file, buffer, 0, length, position);
    return buffer;
  }
}
