/** Digests, message authentication codes and signatures by the platform's names. Source: Apex Reference Guide, "Crypto Class". */
import { createHash, createHmac, createPrivateKey, createPublicKey, sign, timingSafeEqual, verify, type KeyObject } from 'node:crypto';
import { raise } from '../../../core/error.ts';
import { ApexBlob } from '../../../values/index.ts';

const digests: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA1: 'sha1',
  'SHA-1': 'sha1',
  SHA224: 'sha224',
  'SHA-224': 'sha224',
  SHA256: 'sha256',
  'SHA-256': 'sha256',
  SHA384: 'sha384',
  'SHA-384': 'sha384',
  SHA512: 'sha512',
  'SHA-512': 'sha512',
  'SHA3-256': 'sha3-256',
  'SHA3-384': 'sha3-384',
  'SHA3-512': 'sha3-512',
};
const macs: Readonly<Record<string, string>> = {
  HMACMD5: 'md5',
  HMACSHA1: 'sha1',
  HMACSHA224: 'sha224',
  HMACSHA256: 'sha256',
  HMACSHA384: 'sha384',
  HMACSHA512: 'sha512',
};
const longestMacKey = 4095;
const signatures: Readonly<Record<string, string>> = {
  RSA: 'sha1',
  'RSA-SHA1': 'sha1',
  'RSA-SHA256': 'sha256',
  'RSA-SHA384': 'sha384',
  'RSA-SHA512': 'sha512',
  'ECDSA-SHA256': 'sha256',
  'ECDSA-SHA384': 'sha384',
  'ECDSA-SHA512': 'sha512',
};

/** Signatures of elliptic curves are DER, or the bare numbers of IEEE P1363. */
const plainCurve = /^(ECDSA-SHA(?:256|384|512))-P1363$|^(ECDSA-SHA256)-PLAIN$/;

interface SigningKey {
  readonly key: KeyObject;
  readonly dsaEncoding?: 'ieee-p1363';
}

function signatureOf(algorithm: string): string {
  return (
    signatures[algorithm.toUpperCase().replace(plainCurve, '$1$2')] ??
    raise('System.SecurityException', `Unrecognized algorithm: ${algorithm}`)
  );
}

/** Errors: System.SecurityException, in Java's words, for a name that is none. */
export function digest(algorithm: string, input: ApexBlob): ApexBlob {
  const name = digests[algorithm.toUpperCase()] ?? raise('System.SecurityException', `${algorithm} MessageDigest not available`);
  return new ApexBlob(createHash(name).update(input.bytes).digest());
}

/** Errors: System.SecurityException for a key without bytes or with too many, and, in Java's words, for a name that is none. */
export function mac(algorithm: string, input: ApexBlob, key: ApexBlob): ApexBlob {
  if (key.bytes.length > longestMacKey) raise('System.SecurityException', 'Private Key should be of size less than 4k');
  if (key.bytes.length === 0) raise('System.SecurityException', 'Empty key');
  const name = macs[algorithm.toUpperCase().replace(/^HMAC-/, 'HMAC')];
  if (name === undefined) raise('System.SecurityException', `Algorithm ${algorithm} not available`);
  return new ApexBlob(createHmac(name, key.bytes).update(input.bytes).digest());
}

export function verifyMac(algorithm: string, input: ApexBlob, key: ApexBlob, expected: ApexBlob): boolean {
  const actual = mac(algorithm, input, key).bytes;
  return actual.length === expected.bytes.length && timingSafeEqual(actual, expected.bytes);
}

/** The key is PKCS #8 in DER. Errors: System.SecurityException for any other. */
export function signWith(algorithm: string, input: ApexBlob, key: ApexBlob): ApexBlob {
  const hash = signatureOf(algorithm);
  const read = (): KeyObject => createPrivateKey({ key: Buffer.from(key.bytes), format: 'der', type: 'pkcs8' });
  return new ApexBlob(secure(() => sign(hash, input.bytes, signingKey(algorithm, read))));
}

/** The key is X.509 SubjectPublicKeyInfo in DER. */
export function verifyWith(algorithm: string, input: ApexBlob, signature: ApexBlob, key: ApexBlob): boolean {
  const hash = signatureOf(algorithm);
  const read = (): KeyObject => createPublicKey({ key: Buffer.from(key.bytes), format: 'der', type: 'spki' });
  return secure(() => verify(hash, input.bytes, signingKey(algorithm, read), signature.bytes));
}

function signingKey(algorithm: string, read: () => KeyObject): SigningKey {
  const key = fit(algorithm, keyOf(read));
  return plainCurve.test(algorithm.toUpperCase()) ? { key, dsaEncoding: 'ieee-p1363' } : { key };
}

function keyOf(read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) raise('System.SecurityException', 'Invalid Crypto Key');
    throw error;
  }
}

/** Each algorithm has its kind of key. */
function fit(algorithm: string, key: KeyObject): KeyObject {
  const kind = algorithm.toUpperCase().startsWith('ECDSA') ? 'ec' : 'rsa';
  if (key.asymmetricKeyType !== kind) raise('System.SecurityException', `The key is not one of ${algorithm}`);
  return key;
}

/** Turns the host's refusals into the platform's. */
function secure<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error) raise('System.SecurityException', error.message);
    throw error;
  }
}
