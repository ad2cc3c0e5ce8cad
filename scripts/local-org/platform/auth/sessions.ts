/**
 * Sessions, one-time passwords and where logins lead. Source: Apex Reference Guide, "SessionManagement Class"; RFC 6238 (TOTP: 6 digits, 30 seconds, SHA-1).
 * One-time passwords of users need a registered authenticator: nobody here has one.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { ApexMap } from '../collections/index.ts';
import { transaction } from '../core/current.ts';
import { raise } from '../core/error.ts';
import { platformEnum, type PlatformEnumValue } from '../core/platformEnum.ts';
import { definePlatformClass } from '../core/registry.ts';
import { signatureOf } from '../core/derived.ts';
import { primitiveType } from '../system/objects/lists.ts';
import { ApexPageReference } from '../system/addresses/pageReference.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;
const DIGITS = 6;
const STANDARD = 'STANDARD';
const LEVEL = Symbol('session level');

const level = (name: string): PlatformEnumValue | null =>
  platformEnum('Auth.SessionLevel', signatureOf('Auth.SessionLevel')?.constants ?? []).find((one) => one.name === name) ?? null;

function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll(/[=\s]/g, '').toUpperCase()].map((letter) => {
    const index = ALPHABET.indexOf(letter);
    return index === -1
      ? raise('System.InvalidParameterValueException', 'The shared key is not in Base32')
      : index.toString(2).padStart(5, '0');
  });
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The password of a moment. */
function oneTimePassword(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) % 16;
  return String((digest.readUInt32BE(offset) % 2 ** 31) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** Clocks may differ by a step. */
function isValid(sharedKey: string, code: string): boolean {
  const now = Math.floor(transaction().org.clock.now() / STEP_MS);
  return [now - 1, now, now + 1].some((step) => oneTimePassword(fromBase32(sharedKey), step) === code);
}

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((group) => ALPHABET.charAt(Number.parseInt(group, 2))).join('');
}

/** The shared key has 20 bytes. */
function qrCode(): ApexMap {
  const secret = toBase32(randomBytes(20));
  const url = `/secur/qrcode?secret=${secret}`;
  return new ApexMap(primitiveType('String'), primitiveType('String'), [
    ['qrCodeUrl', url],
    ['secret', secret],
  ]);
}

const noAuthenticator = (): never => raise('System.SecurityException', "The user hasn't registered an authenticator app");

definePlatformClass({
  name: 'Auth.SessionManagement',
  statics: {
    getQrCode: qrCode,
    validateTotpTokenForKey: isValid,
    validateTotpTokenForUser: noAuthenticator,
    getRequiredSessionLevelForProfile: (profileId: string | null) => (profileId === null ? null : level(STANDARD)),
    setSessionLevel: (next: PlatformEnumValue) => void transaction().state.set(LEVEL, next.name),
    finishLoginFlow: (startUrl?: string | null) => new ApexPageReference(startUrl ?? '/'),
    generateVerificationUrl: (policy: PlatformEnumValue, description: string | null, destination: string | null) =>
      `/_nc_external/identity/verification?${new URLSearchParams({ policy: policy.name, description: description ?? '', destination: destination ?? '' }).toString()}`,
  },
});

export function sessionLevel(): string {
  return (transaction().state.get(LEVEL) as string | undefined) ?? STANDARD;
}
