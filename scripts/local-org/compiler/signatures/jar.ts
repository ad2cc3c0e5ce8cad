/**
 * Random access to the entries of a jar (zip) file, synchronously and without unpacking the rest: start-up reads a few dozen of 6,000 entries.
 * Source: APPNOTE.TXT, "Central directory structure" and "End of central directory record".
 */
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

interface Entry {
  readonly method: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
}
const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

export class Jar {
  private readonly bytes: Buffer;
  private readonly entries = new Map<string, Entry>();

  constructor(file: string) {
    this.bytes = readFileSync(file);
    const end = this.endOfDirectory(file);
    let offset = this.bytes.readUInt32LE(end + 16);
    for (let left = this.bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
      const nameLength = this.bytes.readUInt16LE(offset + 28);
      const name = this.bytes.toString('utf8', offset + 46, offset + 46 + nameLength);
      this.entries.set(name, {
        method: this.bytes.readUInt16LE(offset + 10),
        compressedSize: this.bytes.readUInt32LE(offset + 20),
        headerOffset: this.bytes.readUInt32LE(offset + 42),
      });
      offset += 46 + nameLength + this.bytes.readUInt16LE(offset + 30) + this.bytes.readUInt16LE(offset + 32);
    }
  }

  names(): IterableIterator<string> {
    return this.entries.keys();
  }

  read(name: string): Buffer | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    const start = entry.headerOffset + 30 + this.bytes.readUInt16LE(entry.headerOffset + 26) + this.bytes.readUInt16LE(entry.headerOffset + 28);
    const data = this.bytes.subarray(start, start + entry.compressedSize);
    return entry.method === DEFLATED ? inflateRawSync(data) : data;
  }

  private endOfDirectory(file: string): number {
    for (let offset = this.bytes.length - 22; offset >= 0; offset -= 1) {
      if (this.bytes.readUInt32LE(offset) === END_OF_DIRECTORY) return offset;
    }
    throw new Error(`${file} is not a zip file`);
  }
}
