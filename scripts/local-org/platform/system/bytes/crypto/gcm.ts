/**
 * AES in Galois/counter mode: the length of the vector in one byte, the vector, the encrypted bytes and Java's tag behind them.
 * Source: Apex Reference Guide, "Crypto Class" (encrypt, encryptWithManagedIV).
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { raise } from '../../../core/error.ts';

const CIPHER = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
const headBytes = 1 + ivBytes;

/** What is authenticated beside the text, without being encrypted. */
type Additional = Uint8Array | undefined;

export function encryptGcm(key: Uint8Array, clear: Uint8Array, additional: Additional): Uint8Array {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(CIPHER, key, iv);
  if (additional !== undefined) cipher.setAAD(additional);
  return Buffer.concat([Buffer.of(ivBytes), iv, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** Errors: System.SecurityException, in Java's words, when the text, the key or what was authenticated is another one. */
export function decryptGcm(key: Uint8Array, secret: Uint8Array, additional: Additional): Uint8Array {
  if (secret.length < headBytes + tagBytes || secret[0] !== ivBytes)
    raise('System.InvalidParameterValueException', 'Unable to parse initialization vector from encrypted data.');
  const cipher = createDecipheriv(CIPHER, key, secret.subarray(1, headBytes));
  cipher.setAuthTag(secret.subarray(-tagBytes));
  if (additional !== undefined) cipher.setAAD(additional);
  const clear = cipher.update(secret.subarray(headBytes, -tagBytes));
  try {
    cipher.final();
  } catch {
    raise('System.SecurityException', 'Tag mismatch');
  }
  return clear;
}
