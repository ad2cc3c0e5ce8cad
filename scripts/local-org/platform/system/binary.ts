/** Blob, EncodingUtil, Crypto, Id. Source: Apex Reference Guide, System namespace. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { NotImplemented, raise } from '../core/error.ts';
import { toId } from '../core/operators.ts';
import { definePlatformClass } from '../core/registry.ts';
import { ApexBlob } from '../values/index.ts';

const ALGORITHMS: Readonly<Record<string, string>> = { MD5: 'md5', SHA1: 'sha1', 'SHA-256': 'sha256', SHA256: 'sha256', 'SHA-512': 'sha512', SHA512: 'sha512', HMACMD5: 'md5', HMACSHA1: 'sha1', HMACSHA256: 'sha256', HMACSHA512: 'sha512' };
function algorithm(name: string): string {
  const found = ALGORITHMS[name.toUpperCase()];
  if (found === undefined) raise('System.SecurityException', `Unsupported algorithm: ${name}`);
  return found;
}

definePlatformClass({
  name: 'System.Blob',
  instances: ApexBlob,
  statics: { valueOf: (text: string) => ApexBlob.ofText(text), toPdf: () => { throw new NotImplemented('System.Blob.toPdf(String)'); } },
  methods: { size: (self: ApexBlob) => self.bytes.length, toString: (self: ApexBlob) => self.utf8() },
});
definePlatformClass({
  name: 'System.EncodingUtil',
  statics: {
    base64Encode: (blob: ApexBlob) => Buffer.from(blob.bytes).toString('base64'),
    base64Decode: (text: string) => new ApexBlob(new Uint8Array(Buffer.from(text, 'base64'))),
    convertToHex: (blob: ApexBlob) => Buffer.from(blob.bytes).toString('hex'),
    convertFromHex: (text: string) => new ApexBlob(new Uint8Array(Buffer.from(text, 'hex'))),
    urlEncode: (text: string) => encodeURIComponent(text).replaceAll('%20', '+').replaceAll(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
    urlDecode: (text: string) => decodeURIComponent(text.replaceAll('+', ' ')),
  },
});
definePlatformClass({
  name: 'System.Crypto',
  statics: {
    generateDigest: (name: string, input: ApexBlob) => new ApexBlob(new Uint8Array(createHash(algorithm(name)).update(input.bytes).digest())),
    generateMac: (name: string, input: ApexBlob, key: ApexBlob) => new ApexBlob(new Uint8Array(createHmac(algorithm(name), key.bytes).update(input.bytes).digest())),
    getRandomInteger: () => randomBytes(4).readInt32BE(),
    getRandomLong: () => randomBytes(8).readBigInt64BE(),
  },
});
definePlatformClass({
  name: 'System.Id',
  statics: { valueOf: (text: string) => toId(text) },
  methods: { to15: (self: string) => self.slice(0, 15), toString: (self: string) => self, equals: (self: string, other: string | null) => self === other },
});
