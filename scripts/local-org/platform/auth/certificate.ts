/** A certificate that a key signs for itself. Source: RFC 5280 (4.1). */
import { createPublicKey, sign, type KeyObject } from 'node:crypto';

const OID_COMMON_NAME = [0x55, 0x04, 0x03];
const OID_SHA256_WITH_RSA = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];
const TAG = { integer: 0x02, bits: 0x03, nothing: 0x05, oid: 0x06, text: 0x0c, sequence: 0x30, set: 0x31, time: 0x17, version: 0xa0 };
const DAY = 86_400_000;
const VALID_DAYS = 365;

/** @return the certificate in DER. The key is an RSA key; the name is its common name. */
export function selfSignedCertificate(name: string, key: KeyObject, now = new Date()): Buffer {
  const algorithm = der(TAG.sequence, der(TAG.oid, Buffer.from(OID_SHA256_WITH_RSA)), der(TAG.nothing));
  const commonName = der(TAG.sequence, der(TAG.oid, Buffer.from(OID_COMMON_NAME)), der(TAG.text, Buffer.from(name)));
  const subject = der(TAG.sequence, der(TAG.set, commonName));
  const validity = der(TAG.sequence, time(now), time(new Date(now.getTime() + VALID_DAYS * DAY)));
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const version = der(TAG.version, der(TAG.integer, Buffer.of(2)));
  const certified = der(TAG.sequence, version, der(TAG.integer, Buffer.of(1)), algorithm, subject, validity, subject, publicKey);
  const signature = sign('sha256', certified, key);
  return der(TAG.sequence, certified, algorithm, der(TAG.bits, Buffer.of(0), signature));
}

/** Tag, length, content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  const bytes = length.toString(16);
  const digits = Buffer.from(bytes.padStart(bytes.length + (bytes.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.of(0x80 | digits.length), digits]);
}

/** `YYMMDDhhmmssZ`. */
function time(moment: Date): Buffer {
  const text = moment.toISOString().replace(/\..*$/, '').replace(/[-:T]/g, '').slice(2);
  return der(TAG.time, Buffer.from(`${text}Z`));
}
