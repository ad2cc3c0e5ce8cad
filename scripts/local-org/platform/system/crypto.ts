/** Source: Apex Reference Guide, "Crypto Class". Signing with certificates is added by the data room. */
import { randomBytes } from 'node:crypto';
import { definePlatformClass } from '../core/registry.ts';
import type { ApexBlob } from '../values/index.ts';
import { decrypt, decryptManaged, encrypt, encryptManaged, generateKey } from './crypto/aes.ts';
import { digest, mac, signWith, verifyMac, verifyWith } from './crypto/digests.ts';
import { strictStatics } from './strict.ts';

definePlatformClass({
  name: 'System.Crypto',
  statics: strictStatics({
    decrypt: (algorithm: string, key: ApexBlob, iv: ApexBlob, secret: ApexBlob) => decrypt(algorithm, key, iv.bytes, secret.bytes),
    decryptWithManagedIV: decryptManaged,
    encrypt: (algorithm: string, key: ApexBlob, iv: ApexBlob, clear: ApexBlob) => encrypt(algorithm, key, iv.bytes, clear),
    encryptWithManagedIV: encryptManaged,
    generateAesKey: generateKey,
    generateDigest: digest,
    generateMac: mac,
    getRandomInteger: () => randomBytes(4).readInt32BE(),
    getRandomLong: () => randomBytes(8).readBigInt64BE(),
    sign: signWith,
    verify: verifyWith,
    verifyHmac: verifyMac,
  }),
});
