/** AES in CBC mode with padding. Source: Apex Reference Guide, Crypto.encrypt, decrypt, encryptWithManagedIV. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { raise } from '../../core/error.ts';
import { ApexBlob } from '../../values/index.ts';

const keyBytes: Readonly<Record<string, number>> = { AES128: 16, AES192: 24, AES256: 32 };
const ivBytes = 16;
/** The platform passes on what Java's cipher says. */
const BAD_PADDING = 'Given final block not properly padded. Such issues can arise if a bad key is used during decryption.';
const UNEVEN = 'Input length must be multiple of 16 when decrypting with padded cipher';

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
  if (secret.bytes.length < ivBytes) raise('System.SecurityException', 'Invalid encrypted data');
  return decrypt(algorithm, key, secret.bytes.slice(0, ivBytes), secret.bytes.slice(ivBytes));
}

export function generateKey(bits: number): ApexBlob {
  if (![128, 192, 256].includes(bits))
    raise('System.InvalidParameterValueException', `Invalid key size ${bits}. Must be 128, 192, or 256.`);
  return new ApexBlob(randomBytes(bits / 8));
}
