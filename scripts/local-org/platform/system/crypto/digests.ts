/** Digests, message authentication codes and signatures by the platform's names. Source: Apex Reference Guide, "Crypto Class". */
import { createHash, createHmac, createPrivateKey, createPublicKey, sign, timingSafeEqual, verify, type KeyObject } from 'node:crypto';
import { raise } from '../../core/error.ts';
import { ApexBlob } from '../../values/index.ts';

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
  HMACSHA256: 'sha256',
  HMACSHA512: 'sha512',
};
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

function named(names: Readonly<Record<string, string>>, algorithm: string): string {
  return names[algorithm.toUpperCase()] ?? raise('System.InvalidParameterValueException', `Unsupported algorithm: ${algorithm}`);
}

/** Errors: System.SecurityException, in Java's words, for a name that is none. */
export function digest(algorithm: string, input: ApexBlob): ApexBlob {
  const name = digests[algorithm.toUpperCase()] ?? raise('System.SecurityException', `${algorithm} MessageDigest not available`);
  return new ApexBlob(createHash(name).update(input.bytes).digest());
}

export function mac(algorithm: string, input: ApexBlob, key: ApexBlob): ApexBlob {
  return new ApexBlob(createHmac(named(macs, algorithm), key.bytes).update(input.bytes).digest());
}

export function verifyMac(algorithm: string, input: ApexBlob, key: ApexBlob, expected: ApexBlob): boolean {
  const actual = mac(algorithm, input, key).bytes;
  return actual.length === expected.bytes.length && timingSafeEqual(actual, expected.bytes);
}

/** The key is PKCS #8 in DER. Errors: System.SecurityException for any other. */
export function signWith(algorithm: string, input: ApexBlob, key: ApexBlob): ApexBlob {
  const hash = named(signatures, algorithm);
  return new ApexBlob(
    secure(() => sign(hash, input.bytes, fit(algorithm, createPrivateKey({ key: Buffer.from(key.bytes), format: 'der', type: 'pkcs8' })))),
  );
}

/** The key is X.509 SubjectPublicKeyInfo in DER. */
export function verifyWith(algorithm: string, input: ApexBlob, signature: ApexBlob, key: ApexBlob): boolean {
  const hash = named(signatures, algorithm);
  return secure(() =>
    verify(
      hash,
      input.bytes,
      fit(algorithm, createPublicKey({ key: Buffer.from(key.bytes), format: 'der', type: 'spki' })),
      signature.bytes,
    ),
  );
}

/** Each algorithm has its kind of key. */
function fit(algorithm: string, key: KeyObject): KeyObject {
  const kind = algorithm.toUpperCase().startsWith('ECDSA') ? 'ec' : 'rsa';
  if (key.asymmetricKeyType !== kind) raise('System.SecurityException', `The key is not one of ${algorithm}`);
  return key;
}

/** Turns the host's refusals into the platform's. */
export function secure<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error) raise('System.SecurityException', error.message);
    throw error;
  }
}
