/** Source: Apex Reference Guide, "Crypto Class". Signing with certificates is added by the data room. */
import { randomBytes } from 'node:crypto';
import { definePlatformClass } from '../../core/registry.ts';
import type { ApexBlob } from '../../values/index.ts';
import { decrypt, decryptManaged, encrypt, encryptManaged, generateKey } from './crypto/aes.ts';
import { digest, mac, signWith, verifyMac, verifyWith } from './crypto/digests.ts';
import { raiseNullArgument, strictStatics } from '../strict.ts';

type WithVector = (algorithm: string, key: ApexBlob, iv: ApexBlob | null, data: ApexBlob) => ApexBlob;

/** Whether the vector may be null depends on the algorithm. */
const strictButVector =
  (work: WithVector) =>
  (algorithm: string | null, key: ApexBlob | null, iv: ApexBlob | null, data: ApexBlob | null): ApexBlob =>
    work(algorithm ?? raiseNullArgument(), key ?? raiseNullArgument(), iv, data ?? raiseNullArgument());

definePlatformClass({
  name: 'System.Crypto',
  statics: { decrypt: strictButVector(decrypt), encrypt: strictButVector(encrypt) },
});
definePlatformClass({
  name: 'System.Crypto',
  statics: strictStatics({
    decryptWithManagedIV: decryptManaged,
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
