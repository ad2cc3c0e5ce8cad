/** The AES algorithms by the platform's names: their keys, vectors and padding. Source: Apex Reference Guide, "Crypto Class". */
import { entryOf } from '../../../core/entry.ts';
import { raise } from '../../../core/error.ts';
import type { ApexBlob } from '../../../values/index.ts';

type Mode = 'cbc' | 'gcm';

interface Algorithm {
  readonly mode: Mode;
  readonly keyBytes: number;
}

const algorithms: Readonly<Record<string, Algorithm>> = {
  AES128: { mode: 'cbc', keyBytes: 16 },
  'AES128-CBC': { mode: 'cbc', keyBytes: 16 },
  AES192: { mode: 'cbc', keyBytes: 24 },
  'AES192-CBC': { mode: 'cbc', keyBytes: 24 },
  AES256: { mode: 'cbc', keyBytes: 32 },
  'AES256-CBC': { mode: 'cbc', keyBytes: 32 },
  'AES256-GCM': { mode: 'gcm', keyBytes: 32 },
};

/** Errors: InvalidParameterValueException for another name and for a key of another size. */
export function modeOf(name: string, key: ApexBlob): Mode {
  const { mode, keyBytes } =
    entryOf(algorithms, name) ??
    raise('System.InvalidParameterValueException', `Invalid algorithm '${name}'. Must be AES128, AES192, AES256, AES384, or AES512.`);
  if (key.bytes.length !== keyBytes) raise('System.InvalidParameterValueException', `Invalid private key. Must be ${keyBytes} bytes.`);
  return mode;
}
