/** compression.ZipEntry. Source: Apex Reference Guide, "ZipEntry Class"; refusals: seen in an org. */
import type { ApexValue } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { raise } from '../core/error.ts';
import { platformEnum, platformEnumConstant, type PlatformEnumValue } from '../core/platformEnum.ts';
import { definePlatformClass } from '../core/registry.ts';
import { ApexBlob, ApexDatetime } from '../values/index.ts';
import { checksum } from './archive.ts';

platformEnum('compression.Method', ['STORED', 'DEFLATED']);
export const method = (name: 'DEFLATED' | 'STORED'): ApexValue => platformEnumConstant('compression.Method', name) as ApexValue;
export const nameOf = (constant: ApexValue): string => (constant as PlatformEnumValue).name;
export const refuse = (words: string): never => raise('compression.ZipException', words);

export class ZipEntry {
  readonly typeName = 'compression.ZipEntry';
  name = '';
  comment: string | null = null;
  content: Uint8Array = new Uint8Array();
  method: ApexValue = method('DEFLATED');
  modifiedMs = transaction().org.clock.now();
  /** -1 while it is in no archive. */
  packedSize = -1;
  /** An entry of an archive stays as it is. */
  isReadOnly = false;
  /** Why its content can't be had. */
  obstacle: 'encrypted' | 'method' | undefined = undefined;

  static of(properties: Partial<ZipEntry>): ZipEntry {
    return Object.assign(new ZipEntry(), properties);
  }

  toApexText(): string {
    return this.name;
  }

  with(properties: Partial<ZipEntry>): ApexValue {
    if (this.isReadOnly) refuse('Unsupported on read-only ZipEntry');
    return Object.assign(this, properties);
  }
}

definePlatformClass({
  name: 'compression.ZipEntry',
  instances: ZipEntry,
  methods: {
    getName: (self: ZipEntry) => self.name,
    getComment: (self: ZipEntry) => self.comment,
    getContent: (self: ZipEntry) => new ApexBlob(self.content),
    getCompressedSize: (self: ZipEntry) => BigInt(self.packedSize),
    getUncompressedSize: (self: ZipEntry) => BigInt(self.content.length),
    getCrc: (self: ZipEntry) => BigInt(checksum(self.content)),
    getLastModifiedTime: (self: ZipEntry) => new ApexDatetime(self.modifiedMs),
    getMethod: (self: ZipEntry) => self.method,
    setComment: (self: ZipEntry, comment: string | null) => self.with({ comment }),
    setContent: (self: ZipEntry, content: ApexBlob | null) => self.with({ content: content?.bytes ?? new Uint8Array() }),
    setLastModifiedTime: (self: ZipEntry, time: ApexDatetime | null) =>
      self.with({ modifiedMs: (time ?? refuse('modTime may not be null')).ms }),
    setMethod: (self: ZipEntry, value: ApexValue) => self.with({ method: value ?? refuse('Method may not be null') }),
    toString: (self: ZipEntry) => self.name,
  },
});
