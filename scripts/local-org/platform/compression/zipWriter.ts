/** compression.ZipWriter. Source: Apex Reference Guide, "ZipWriter Class"; refusals: seen in an org. */
import { ApexList, ApexMap } from '../collections/index.ts';
import type { ApexType } from '../../language/types.ts';
import type { ApexValue } from '../core/contract.ts';
import { raise, raiseNullPointer } from '../core/error.ts';
import { platformEnum, platformEnumConstant } from '../core/platformEnum.ts';
import { definePlatformClass } from '../core/registry.ts';
import { ApexBlob, type ApexDatetime } from '../values/index.ts';
import { LONGEST_NAME, packed } from './archive.ts';
import { method, nameOf, refuse, ZipEntry } from './zipEntry.ts';

platformEnum('compression.Level', ['DEFAULT_LEVEL', 'NO_COMPRESSION', 'BEST_SPEED', 'BEST_COMPRESSION']);
const LEVELS: Readonly<Record<string, number>> = { BEST_COMPRESSION: 9, BEST_SPEED: 1, DEFAULT_LEVEL: -1, NO_COMPRESSION: 0 };
const ENTRY: ApexType = { kind: 'platform', name: 'compression.ZipEntry', args: [] };
const TEXT: ApexType = { kind: 'primitive', name: 'String' };

class ZipWriter {
  readonly typeName = 'compression.ZipWriter';
  /** Its keys are handed out as they are: what is removed from them is no entry any more. */
  readonly map = new ApexMap(TEXT, ENTRY);
  level: ApexValue = platformEnumConstant('compression.Level', 'BEST_SPEED') as ApexValue;
  method: ApexValue = method('DEFLATED');

  get entries(): readonly ZipEntry[] {
    return [...this.map.pairs()].map(([, entry]) => entry as ZipEntry);
  }

  add(entry: ZipEntry): ApexValue {
    if (entry.name === '') refuse('Entry name empty');
    if (entry.name.length > LONGEST_NAME) raise('System.TypeException', 'entry name too long');
    if (this.map.has(entry.name)) refuse(`Duplicate entry "${entry.name}" specified`);
    this.map.put(entry.name, entry);
    return entry;
  }

  remove(name: string | null): void {
    if (!this.map.has(name)) refuse(`Entry "${name ?? ''}" not found`);
    this.map.remove(name);
  }
}

function archive({ entries, level }: ZipWriter): ApexValue {
  const plain = entries.map((entry) => ({
    name: entry.name,
    comment: entry.comment ?? '',
    content: entry.content,
    isDeflated: nameOf(entry.method) === 'DEFLATED',
    modifiedMs: entry.modifiedMs,
  }));
  return new ApexBlob(packed(plain, LEVELS[nameOf(level)] ?? -1));
}

const bytesOf = (data: ApexBlob | null): Uint8Array => data?.bytes ?? new Uint8Array();

/** A copy, with the prototype's own method. */
function copied({ name, comment, content, method: how, modifiedMs }: ZipEntry): ZipEntry {
  return ZipEntry.of({ name, comment, content, method: how, modifiedMs });
}

definePlatformClass({
  name: 'compression.ZipWriter',
  instances: ZipWriter,
  constructors: { '()': () => new ZipWriter() },
  methods: {
    'addEntry(String,Blob)': (self: ZipWriter, name: string | null, data: ApexBlob | null) =>
      self.add(ZipEntry.of({ name: name ?? '', content: bytesOf(data), method: self.method })),
    'addEntry(compression.ZipEntry)': (self: ZipWriter, entry: ApexValue) => self.add(copied((entry ?? raiseNullPointer()) as ZipEntry)),
    'addEntry(String,String,Datetime,compression.Method,Blob)': (
      self: ZipWriter,
      name: string | null,
      comment: string | null,
      time: ApexDatetime | null,
      how: ApexValue,
      data: ApexBlob | null,
    ) =>
      self.add(
        ZipEntry.of({
          name: name ?? '',
          comment,
          modifiedMs: (time ?? refuse('modTime may not be null')).ms,
          method: how ?? refuse('Method may not be null'),
          content: bytesOf(data),
        }),
      ),
    getArchive: archive,
    getEntries: (self: ZipWriter) => new ApexList(ENTRY, self.entries as ApexValue[]),
    getEntry: (self: ZipWriter, name: string | null) => self.map.get(name),
    getEntryNames: (self: ZipWriter) => self.map.keySet(),
    removeEntry: (self: ZipWriter, name: string | null) => self.remove(name),
    getLevel: (self: ZipWriter) => self.level,
    getMethod: (self: ZipWriter) => self.method,
    setLevel: (self: ZipWriter, level: ApexValue) => Object.assign(self, { level }),
    setMethod: (self: ZipWriter, value: ApexValue) => Object.assign(self, { method: value }),
  },
});
