/** AES in CBC mode with padding. Source: Apex Reference Guide, Crypto.encrypt, decrypt, encryptWithManagedIV. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { raise } from '../../core/error.ts';
import { ApexBlob } from '../../values/index.ts';
import { secure } from './digests.ts';

const keyBytes: Readonly<Record<string, number>> = { AES128: 16, AES192: 24, AES256: 32 };
const ivBytes = 16;

function cipherOf(algorithm: string, key: ApexBlob, iv: Uint8Array): string {
  const size =
    keyBytes[algorithm.toUpperCase()] ??
    raise('System.InvalidParameterValueException', `Invalid algorithm ${algorithm}. Must be AES128, AES192, or AES256.`);
  if (key.bytes.length !== size) raise('System.InvalidParameterValueException', `Invalid private key. Must be ${size} bytes.`);
  if (iv.length !== ivBytes) raise('System.InvalidParameterValueException', `Invalid initialization vector. Must be ${ivBytes} bytes.`);
  return `aes-${size * 8}-cbc`;
}

export function encrypt(algorithm: string, key: ApexBlob, iv: Uint8Array, clear: ApexBlob): ApexBlob {
  const cipher = createCipheriv(cipherOf(algorithm, key, iv), key.bytes, iv);
  return new ApexBlob(Buffer.concat([cipher.update(clear.bytes), cipher.final()]));
}

/** Errors: System.SecurityException when the text was not encrypted with this key. */
export function decrypt(algorithm: string, key: ApexBlob, iv: Uint8Array, secret: Uint8Array): ApexBlob {
  const cipher = createDecipheriv(cipherOf(algorithm, key, iv), key.bytes, iv);
  return new ApexBlob(secure(() => Buffer.concat([cipher.update(secret), cipher.final()])));
}

/** The vector is random and stands before the encrypted bytes. */
export function encryptManaged(algorithm: string, key: ApexBlob, clear: ApexBlob): ApexBlob {
  const iv = randomBytes(ivBytes);
  return new ApexBlob(Buffer.concat([iv, encrypt(algorithm, key, iv, clear).bytes]));
}

export function decryptManaged(algorithm: string, key: ApexBlob, secret: ApexBlob): ApexBlob {
  if (secret.bytes.length < ivBytes) raise('System.SecurityException', 'Invalid encrypted data');
  return decrypt(algorithm, key, secret.bytes.slice(0, ivBytes), secret.bytes.slice(ivBytes));
}

export function generateKey(bits: number): ApexBlob {
  if (![128, 192, 256].includes(bits))
    raise('System.InvalidParameterValueException', `Invalid key size ${bits}. Must be 128, 192, or 256.`);
  return new ApexBlob(randomBytes(bits / 8));
}
