/** AES in CBC mode with padding. Source: Apex Reference Guide, Crypto.encrypt, decrypt, encryptWithManagedIV. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { raise } from '../../core/error.ts';
import { ApexBlob } from '../../values/index.ts';

const keyBytes: Readonly<Record<string, number>> = { AES128: 16, AES192: 24, AES256: 32 };
const ivBytes = 16;
const mostClear = 1_048_576;
const mostSecret = mostClear + 2 * ivBytes;
/** The platform passes on what Java's cipher says. */
const BAD_PADDING = 'Given final block not properly padded. Such issues can arise if a bad key is used during decryption.';
const UNEVEN = 'Input length must be multiple of 16 when decrypting with padded cipher';

function cipherOf(algorithm: string, key: ApexBlob, iv: Uint8Array): string {
  const size =
    keyBytes[algorithm] ??
    raise('System.InvalidParameterValueException', `Invalid algorithm '${algorithm}'. Must be AES128, AES192, AES256, AES384, or AES512.`);
  if (key.bytes.length !== size) raise('System.InvalidParameterValueException', `Invalid private key. Must be ${size} bytes.`);
  if (iv.length !== ivBytes) raise('System.InvalidParameterValueException', `Invalid initialization vector. Must be ${ivBytes} bytes.`);
  return `aes-${size * 8}-cbc`;
}

function limit(data: Uint8Array, most: number): void {
  if (data.length > most)
    raise(
      'System.InvalidParameterValueException',
      `Invalid data. Input data is ${data.length} bytes, which exceeds the limit of ${most} bytes.`,
    );
}

export function encrypt(algorithm: string, key: ApexBlob, iv: Uint8Array, clear: ApexBlob): ApexBlob {
  limit(clear.bytes, mostClear);
  const cipher = createCipheriv(cipherOf(algorithm, key, iv), key.bytes, iv);
  return new ApexBlob(Buffer.concat([cipher.update(clear.bytes), cipher.final()]));
}

/** Nothing is decrypted to nothing. Errors: System.SecurityException when the text was not encrypted with this key. */
export function decrypt(algorithm: string, key: ApexBlob, iv: Uint8Array, secret: Uint8Array): ApexBlob {
  limit(secret, mostSecret);
  const cipher = createDecipheriv(cipherOf(algorithm, key, iv), key.bytes, iv);
  if (secret.length === 0) return new ApexBlob(secret);
  if (secret.length % ivBytes !== 0) raise('System.SecurityException', UNEVEN);
  try {
    return new ApexBlob(Buffer.concat([cipher.update(secret), cipher.final()]));
  } catch (error) {
    if ((error as { readonly code?: string }).code !== 'ERR_OSSL_BAD_DECRYPT') throw error;
    raise('System.SecurityException', BAD_PADDING);
  }
}

/** The vector is random and stands before the encrypted bytes. */
export function encryptManaged(algorithm: string, key: ApexBlob, clear: ApexBlob): ApexBlob {
  const iv = randomBytes(ivBytes);
  return new ApexBlob(Buffer.concat([iv, encrypt(algorithm, key, iv, clear).bytes]));
}

export function decryptManaged(algorithm: string, key: ApexBlob, secret: ApexBlob): ApexBlob {
  limit(secret.bytes, mostSecret);
  if (secret.bytes.length === 0)
    raise('System.InvalidParameterValueException', 'Unable to parse initialization vector from encrypted data.');
  return decrypt(algorithm, key, secret.bytes.slice(0, ivBytes), secret.bytes.slice(ivBytes));
}

export function generateKey(bits: number): ApexBlob {
  if (![128, 192, 256].includes(bits))
    raise('System.InvalidParameterValueException', 'Invalid size for AES key generation (must be 128, 192, or 256)');
  return new ApexBlob(randomBytes(bits / 8));
}
