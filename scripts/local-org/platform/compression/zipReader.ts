/** compression.ZipReader. Source: Apex Reference Guide, "ZipReader Class"; refusals: seen in an org. */
import { ApexList, ApexMap } from '../collections/index.ts';
import type { ApexType } from '../../language/types.ts';
import type { ApexValue } from '../core/contract.ts';
import { raiseNullPointer } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { ApexBlob } from '../values/index.ts';
import { unpacked } from './archive.ts';
import { method, refuse, ZipEntry } from './zipEntry.ts';

const ENTRY: ApexType = { kind: 'platform', name: 'compression.ZipEntry', args: [] };
const TEXT: ApexType = { kind: 'primitive', name: 'String' };

class ZipReader {
  readonly typeName = 'compression.ZipReader';
  /** Of all entries, also of those that another of the same name hides. */
  readonly names: readonly string[];
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly map: ApexMap;

  constructor(entries: readonly ZipEntry[]) {
    this.names = entries.map(({ name }) => name).sort();
    this.entries = new Map(entries.map((entry) => [entry.name, entry]));
    this.map = new ApexMap(TEXT, ENTRY, [...this.entries]);
  }
}

function reader(data: ApexBlob | null): ApexValue {
  const found = (data === null ? undefined : unpacked(data.bytes)) ?? refuse('Could not load Zip \nError on ZipFile unknown archive');
  const entries = found.map(({ isDeflated, ...entry }) =>
    ZipEntry.of({ ...entry, method: method(isDeflated ? 'DEFLATED' : 'STORED'), isReadOnly: true }),
  );
  return new ZipReader(entries);
}

function extract(self: ZipReader, which: ApexValue): ApexValue {
  const entry = which instanceof ZipEntry ? which : self.entries.get(String(which));
  if (entry === undefined || entry.obstacle === 'method') return raiseNullPointer();
  if (entry.obstacle === 'encrypted') refuse(`Error reading Zip achive \nUnsupported feature encryption used in entry ${entry.name}`);
  return new ApexBlob(entry.content);
}

definePlatformClass({
  name: 'compression.ZipReader',
  instances: ZipReader,
  constructors: { '(Blob)': reader },
  methods: {
    extract,
    getEntries: (self: ZipReader) => new ApexList(ENTRY, [...self.entries.values()]),
    getEntriesMap: (self: ZipReader) => self.map,
    /** The reference says that it throws. Source: seen in an org. */
    getEntry: (self: ZipReader, name: string | null) => self.entries.get(name ?? '') ?? null,
    getEntryNames: (self: ZipReader) => new ApexList(TEXT, [...self.names]),
  },
});
