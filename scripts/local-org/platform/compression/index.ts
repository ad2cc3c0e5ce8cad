/** Compression.ZipWriter, ZipReader, ZipEntry. Source: Apex Reference Guide, Compression namespace. */
import { ApexList, ApexMap } from '../collections/index.ts';
import type { ApexType } from '../../compiler/ir/types.ts';
import type { ApexValue } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { raise } from '../core/error.ts';
import { platformEnum, platformEnumConstant, type PlatformEnumValue } from '../core/platformEnum.ts';
import { definePlatformClass } from '../core/registry.ts';
import { ApexBlob, ApexDatetime } from '../values/index.ts';
import { checksum, packed, unpacked } from './archive.ts';

platformEnum('Compression.Method', ['DEFLATED', 'STORED']);
platformEnum('Compression.Level', ['BEST_COMPRESSION', 'BEST_SPEED', 'DEFAULT_LEVEL', 'NO_COMPRESSION']);
const method = (name: 'DEFLATED' | 'STORED'): ApexValue => platformEnumConstant('Compression.Method', name) as ApexValue;
const LEVELS: Readonly<Record<string, number>> = { BEST_COMPRESSION: 9, BEST_SPEED: 1, DEFAULT_LEVEL: -1, NO_COMPRESSION: 0 };
const nameOf = (constant: ApexValue): string => (constant as unknown as PlatformEnumValue).name;

class ZipEntry {
  readonly typeName = 'Compression.ZipEntry';
  name = '';
  comment: string | null = null;
  content: Uint8Array = new Uint8Array();
  method: ApexValue = method('DEFLATED');
  modifiedMs = transaction().org.clock.now();
  packedSize: number | null = null;

  static of(name: string, content: Uint8Array): ZipEntry {
    return Object.assign(new ZipEntry(), { name, content });
  }
  toApexText(): string {
    return this.name;
  }
}
class ZipWriter {
  readonly typeName = 'Compression.ZipWriter';
  readonly entries = new Map<string, ZipEntry>();
  level: ApexValue = platformEnumConstant('Compression.Level', 'DEFAULT_LEVEL') as ApexValue;
  method: ApexValue = method('DEFLATED');
}
class ZipReader {
  readonly typeName = 'Compression.ZipReader';
  readonly entries: ReadonlyMap<string, ZipEntry>;
  constructor(entries: ReadonlyMap<string, ZipEntry>) {
    this.entries = entries;
  }
}
const ENTRY: ApexType = { kind: 'platform', name: 'Compression.ZipEntry', args: [] };
const TEXT: ApexType = { kind: 'primitive', name: 'String' };
const listed = (entries: Iterable<ZipEntry>): ApexList => new ApexList(ENTRY, [...entries] as unknown as ApexValue[]);

function add(writer: ZipWriter, entry: ZipEntry): ApexValue {
  if (writer.entries.has(entry.name)) raise('Compression.ZipException', `duplicate entry: ${entry.name}`);
  entry.method = writer.method;
  writer.entries.set(entry.name, entry);
  return entry as unknown as ApexValue;
}

function archive({ entries, level }: ZipWriter): ApexValue {
  const plain = [...entries.values()].map((entry) => ({
    name: entry.name,
    comment: entry.comment ?? '',
    content: entry.content,
    isDeflated: nameOf(entry.method) === 'DEFLATED',
    modifiedMs: entry.modifiedMs,
  }));
  return new ApexBlob(packed(plain, LEVELS[nameOf(level)] ?? -1));
}

function reader(data: ApexBlob | null): ApexValue {
  const found = data === null ? undefined : unpacked(data.bytes);
  if (found === undefined) raise('Compression.ZipException', 'The data is not a ZIP archive');
  const entries = found.map(({ name, comment, content, isDeflated, modifiedMs, packedSize }) =>
    Object.assign(ZipEntry.of(name, content), { comment, method: method(isDeflated ? 'DEFLATED' : 'STORED'), modifiedMs, packedSize }),
  );
  return new ZipReader(new Map(entries.map((entry) => [entry.name, entry]))) as unknown as ApexValue;
}

function extract(self: ZipReader, which: ApexValue): ApexValue {
  const name = which instanceof ZipEntry ? which.name : String(which);
  const entry = self.entries.get(name) ?? raise('Compression.ZipException', `no such entry: ${name}`);
  return new ApexBlob(entry.content);
}

definePlatformClass({
  name: 'Compression.ZipEntry',
  instances: ZipEntry,
  constructors: { '()': () => new ZipEntry() as unknown as ApexValue },
  methods: {
    getName: (self: ZipEntry) => self.name,
    getComment: (self: ZipEntry) => self.comment,
    getContent: (self: ZipEntry) => new ApexBlob(self.content),
    getCompressedSize: (self: ZipEntry) => (self.packedSize === null ? null : BigInt(self.packedSize)),
    getUncompressedSize: (self: ZipEntry) => BigInt(self.content.length),
    getCrc: (self: ZipEntry) => BigInt(checksum(self.content)),
    getLastModifiedTime: (self: ZipEntry) => new ApexDatetime(self.modifiedMs),
    getMethod: (self: ZipEntry) => self.method,
    setComment: (self: ZipEntry, comment: string | null) => Object.assign(self, { comment }) as unknown as ApexValue,
    setContent: (self: ZipEntry, content: ApexBlob) => Object.assign(self, { content: content.bytes }) as unknown as ApexValue,
    setLastModifiedTime: (self: ZipEntry, time: ApexDatetime) => Object.assign(self, { modifiedMs: time.ms }) as unknown as ApexValue,
    setMethod: (self: ZipEntry, value: ApexValue) => Object.assign(self, { method: value }) as unknown as ApexValue,
    toString: (self: ZipEntry) => self.name,
  },
});
definePlatformClass({
  name: 'Compression.ZipWriter',
  instances: ZipWriter,
  constructors: { '()': () => new ZipWriter() as unknown as ApexValue },
  methods: {
    'addEntry(String,Blob)': (self: ZipWriter, name: string, data: ApexBlob) => add(self, ZipEntry.of(name, data.bytes)),
    'addEntry(Compression.ZipEntry)': (self: ZipWriter, entry: ApexValue) => add(self, entry as unknown as ZipEntry),
    getArchive: archive,
    getEntries: (self: ZipWriter) => listed(self.entries.values()),
    getEntry: (self: ZipWriter, name: string) => (self.entries.get(name) ?? null) as unknown as ApexValue,
    removeEntry: (self: ZipWriter, name: string) => void self.entries.delete(name),
    getLevel: (self: ZipWriter) => self.level,
    getMethod: (self: ZipWriter) => self.method,
    setLevel: (self: ZipWriter, level: ApexValue) => Object.assign(self, { level }) as unknown as ApexValue,
    setMethod: (self: ZipWriter, value: ApexValue) => Object.assign(self, { method: value }) as unknown as ApexValue,
  },
});
definePlatformClass({
  name: 'Compression.ZipReader',
  instances: ZipReader,
  constructors: { '(Blob)': reader },
  methods: {
    extract,
    getEntries: (self: ZipReader) => listed(self.entries.values()),
    getEntriesMap: (self: ZipReader) => new ApexMap(TEXT, ENTRY, [...self.entries] as unknown as [ApexValue, ApexValue][]),
    getEntry: (self: ZipReader, name: string) => (self.entries.get(name) ?? null) as unknown as ApexValue,
    getEntryNames: (self: ZipReader) => new ApexList(TEXT, [...self.entries.keys()]),
  },
});
