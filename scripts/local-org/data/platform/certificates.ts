/**
 * Signing with certificates of the org. The project names certificates (`certs/NAME.crt`), their keys never leave an org: here each name has a key made
 * when it is first asked for, so that a signature is sound but another one in every run.
 * Source: Apex Reference Guide, "Crypto Class" (signWithCertificate, signXml, verify), "JWS Class"; Metadata API Developer Guide, "Certificate".
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { ApexValue } from '../../platform/core/contract.ts';
import { COMMON_METHODS } from '../../platform/core/commonMethods.ts';
import { raise } from '../../platform/core/error.ts';
import { held, Holder } from '../../platform/core/holder.ts';
import { instanceMember } from '../../platform/core/members.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { DomNode } from '../../platform/dom/node.ts';
import { signNode } from '../../platform/dom/signature.ts';
import { validateToken } from '../../platform/auth/jwtUtil.ts';
import { signWith, verifyWith } from '../../platform/system/bytes/crypto/digests.ts';
import { raiseNullArgument, strictStatics } from '../../platform/system/strict.ts';
import { ApexBlob } from '../../platform/values/index.ts';
import { data } from '../current.ts';

const JWS = 'Auth.JWS';
const keys = new Map<string, ApexBlob>();

/** Errors: NoDataFoundException for a certificate that the org has not. */
function keyOf(certificate: string): ApexBlob {
  if (!data().certificates.has(certificate.toLowerCase()))
    raise(
      'System.NoDataFoundException',
      'Data Not Available: The data you were trying to access could not be found. It may be due to another user deleting the data or a system error. If you know the data is not deleted but cannot access it, please look at our support page.',
    );
  const known = keys.get(certificate.toLowerCase()) ?? newKey();
  keys.set(certificate.toLowerCase(), known);
  return known;
}

function newKey(): ApexBlob {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new ApexBlob(privateKey.export({ type: 'pkcs8', format: 'der' }));
}

const base64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** `header.claims.signature`. */
function compact(jws: Holder): string {
  const content = [JSON.stringify({ alg: 'RS256' }), String(held(jws, 'payload'))].map((part) => base64Url(Buffer.from(part))).join('.');
  const signature = signWith('RSA-SHA256', new ApexBlob(Buffer.from(content)), keyOf(String(held(jws, 'certificate'))));
  return `${content}.${base64Url(signature.bytes)}`;
}

/** A JWS of claims, or of a text that is signed unchanged. */
function jwsOf(claims: ApexValue, certificate: string): Holder {
  const payload = typeof claims === 'string' ? claims : instanceMember('Auth.JWT', 'toJSONString', 'toJSONString()', 0)(claims);
  return new Holder(JWS, { payload, certificate });
}

const publicKeyOf = (certificate: string): KeyObject =>
  createPublicKey(createPrivateKey({ key: Buffer.from(keyOf(certificate).bytes), format: 'der', type: 'pkcs8' }));

function verifySignature(algorithm: string, input: ApexBlob, signature: ApexBlob, certificate: string): boolean {
  return verifyWith(algorithm, input, signature, new ApexBlob(publicKeyOf(certificate).export({ type: 'spki', format: 'der' })));
}

function signXml(
  algorithm: string | null,
  node: DomNode | null,
  idAttribute: string | null,
  certificate: string | null,
  before: DomNode | null = null,
): void {
  if (algorithm === null) return raiseNullArgument(1);
  if (node === null) return raiseNullArgument(2);
  if (certificate === null) return raiseNullArgument(4);
  signNode({ algorithm, node, idAttribute, before, certificate, key: keyOf(certificate).bytes });
}

definePlatformClass({
  name: 'System.Crypto',
  statics: { signXml },
});
definePlatformClass({
  name: 'System.Crypto',
  statics: strictStatics(
    {
      signWithCertificate: (algorithm: string, input: ApexBlob, certificate: string) => signWith(algorithm, input, keyOf(certificate)),
      'verify(String,Blob,Blob,String)': verifySignature,
    },
    'numbered',
  ),
});
definePlatformClass({
  name: 'Auth.JWTUtil',
  statics: { validateJWTWithCert: (token: string | null, certificate: string) => validateToken(token, publicKeyOf(certificate)) },
});
definePlatformClass({
  name: JWS,
  isInstance: (value) => value instanceof Holder && value.typeName === JWS,
  constructors: { '*': jwsOf },
  methods: { clone: COMMON_METHODS['clone'] as (self: Holder) => ApexValue, getCompactSerialization: compact },
});
