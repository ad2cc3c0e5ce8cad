/** AES, with padding in CBC mode. Source: Apex Reference Guide, "Crypto Class" (encrypt, decrypt, encryptWithManagedIV, decryptWithManagedIV). */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { raise } from '../../../core/error.ts';
import { ApexBlob } from '../../../values/index.ts';
import { raiseNullArgument } from '../../strict.ts';
import { modeOf } from './algorithms.ts';
import { decryptGcm, encryptGcm } from './gcm.ts';

const ivBytes = 16;
const mostClear = 1_048_576;
const mostSecret = mostClear + 2 * ivBytes;
/** The platform passes on what Java's cipher says. */
const BAD_PADDING = 'Given final block not properly padded. Such issues can arise if a bad key is used during decryption.';
const UNEVEN = 'Input length must be multiple of 16 when decrypting with padded cipher';

const cipherName = (key: ApexBlob): string => `aes-${key.bytes.length * 8}-cbc`;

/** In Galois mode the platform makes the vector itself. */
function noVector(iv: ApexBlob | null): void {
  if (iv !== null)
    raise(
      'System.InvalidParameterValueException',
      'Invalid initialization vector. For CBC, this must be 16 bytes. For GCM, the IV is 12 bytes.',
    );
}

function vector(iv: ApexBlob | null): Uint8Array {
  return whole((iv ?? raiseNullArgument()).bytes);
}
function whole(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== ivBytes) raise('System.InvalidParameterValueException', `Invalid initialization vector. Must be ${ivBytes} bytes.`);
  return bytes;
}

function limit(data: Uint8Array, most: number): void {
  if (data.length > most)
    raise(
      'System.InvalidParameterValueException',
      `Invalid data. Input data is ${data.length} bytes, which exceeds the limit of ${most} bytes.`,
    );
}

/** Only what Galois mode encrypts can have something authenticated beside it. */
function galoisOnly(): never {
  raise('System.InvalidParameterValueException', 'AAD can only be used with AESGCM algorithms.');
}

function encryptCbc(key: ApexBlob, iv: Uint8Array, clear: ApexBlob): Uint8Array {
  const cipher = createCipheriv(cipherName(key), key.bytes, iv);
  return Buffer.concat([cipher.update(clear.bytes), cipher.final()]);
}

/** Nothing is decrypted to nothing. Errors: System.SecurityException when the text was not encrypted with this key. */
function decryptCbc(key: ApexBlob, iv: Uint8Array, secret: Uint8Array): Uint8Array {
  if (secret.length === 0) return secret;
  if (secret.length % ivBytes !== 0) raise('System.SecurityException', UNEVEN);
  const cipher = createDecipheriv(cipherName(key), key.bytes, iv);
  try {
    return Buffer.concat([cipher.update(secret), cipher.final()]);
  } catch (error) {
    if ((error as { readonly code?: string }).code !== 'ERR_OSSL_BAD_DECRYPT') throw error;
    raise('System.SecurityException', BAD_PADDING);
  }
}

export function encrypt(algorithm: string, key: ApexBlob, iv: ApexBlob | null, clear: ApexBlob): ApexBlob {
  limit(clear.bytes, mostClear);
  if (modeOf(algorithm, key) === 'cbc') return new ApexBlob(encryptCbc(key, vector(iv), clear));
  noVector(iv);
  return new ApexBlob(encryptGcm(key.bytes, clear.bytes, undefined));
}

export function decrypt(algorithm: string, key: ApexBlob, iv: ApexBlob | null, secret: ApexBlob): ApexBlob {
  limit(secret.bytes, mostSecret);
  if (modeOf(algorithm, key) === 'cbc') return new ApexBlob(decryptCbc(key, vector(iv), secret.bytes));
  noVector(iv);
  return new ApexBlob(decryptGcm(key.bytes, secret.bytes, undefined));
}

/** The vector is random and stands before the encrypted bytes. */
export function encryptManaged(algorithm: string, key: ApexBlob, clear: ApexBlob, additional?: ApexBlob): ApexBlob {
  limit(clear.bytes, mostClear);
  if (modeOf(algorithm, key) === 'gcm') return new ApexBlob(encryptGcm(key.bytes, clear.bytes, additional?.bytes));
  if (additional !== undefined) galoisOnly();
  const iv = randomBytes(ivBytes);
  return new ApexBlob(Buffer.concat([iv, encryptCbc(key, iv, clear)]));
}

export function decryptManaged(algorithm: string, key: ApexBlob, secret: ApexBlob, additional?: ApexBlob): ApexBlob {
  limit(secret.bytes, mostSecret);
  const mode = modeOf(algorithm, key);
  if (mode === 'gcm') return new ApexBlob(decryptGcm(key.bytes, secret.bytes, additional?.bytes));
  if (additional !== undefined) galoisOnly();
  if (secret.bytes.length === 0)
    raise('System.InvalidParameterValueException', 'Unable to parse initialization vector from encrypted data.');
  return new ApexBlob(decryptCbc(key, whole(secret.bytes.slice(0, ivBytes)), secret.bytes.slice(ivBytes)));
}

export function generateKey(bits: number): ApexBlob {
  if (![128, 192, 256].includes(bits))
    raise('System.InvalidParameterValueException', 'Invalid size for AES key generation (must be 128, 192, or 256)');
  return new ApexBlob(randomBytes(bits / 8));
}
