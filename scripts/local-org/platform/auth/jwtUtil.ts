/** Tokens that others have made. Source: Apex Reference Guide, "JWTUtil Class"; RFC 7519 (JSON Web Token), RFC 7515 (compact form). */
import { createPublicKey, verify, type JsonWebKey, type KeyObject } from 'node:crypto';
import { ApexMap } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { raise } from '../core/error.ts';
import { Holder } from '../core/holder.ts';
import { constructorMember, instanceMember } from '../core/members.ts';
import { definePlatformClass, platformClass } from '../core/registry.ts';
import { primitiveType } from '../system/objects/lists.ts';

const REGISTERED = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat']);
const DIGESTS: Readonly<Record<string, string>> = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512' };
const invalid = (message: string): never => raise('Auth.JWTValidationException', message);

function partsOf(token: string | null): readonly [header: string, claims: string, signature: string] {
  const [header, claims, signature = ''] = (token ?? raise('System.NullPointerException', 'Argument 1 cannot be null')).split('.');
  return header === undefined || claims === undefined ? invalid('Invalid JWT: expected a header and claims') : [header, claims, signature];
}

function objectOf(part: string): ApexMap {
  const read = platformClass('System.JSON')?.statics?.['deserializeUntyped'] as ((text: string) => ApexValue) | undefined;
  const found = read?.(Buffer.from(part, 'base64url').toString()) ?? null;
  return found instanceof ApexMap ? found : invalid('Invalid JWT: a part is no JSON object');
}

function parse(token: string | null): Holder {
  const claims = objectOf(partsOf(token)[1]);
  const rest = [...claims.pairs()].filter(([name]) => !REGISTERED.has(String(name)));
  return new Holder('Auth.JWT', {
    Iss: claims.get('iss'),
    Sub: claims.get('sub'),
    Aud: claims.get('aud'),
    AdditionalClaims: new ApexMap(primitiveType('String'), primitiveType('Object'), rest),
  });
}

/** `-----BEGIN PUBLIC KEY-----` or the Base64 within. */
function publicKeyOf(text: string): KeyObject {
  try {
    return text.includes('-----BEGIN')
      ? createPublicKey(text)
      : createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
  } catch {
    return invalid('Invalid public key');
  }
}

export function validateToken(token: string | null, publicKey: KeyObject): Holder {
  const [header, claims, signature] = partsOf(token);
  const digest = DIGESTS[String(objectOf(header).get('alg'))] ?? invalid('Unsupported signing algorithm');
  if (!verify(digest, Buffer.from(`${header}.${claims}`), publicKey, Buffer.from(signature, 'base64url'))) invalid('Invalid signature');
  const expires = objectOf(claims).get('exp');
  if (typeof expires === 'number' && expires * 1000 < transaction().org.clock.now()) invalid('The token has expired');
  return parse(token);
}

/** The key of a set whose `kid` the token names, read from its address. Source: RFC 7517 (JSON Web Key). */
function keyOfEndpoint(token: string | null, endpoint: string): KeyObject {
  const kid = objectOf(partsOf(token)[0]).get('kid');
  const request = constructorMember('System.HttpRequest', '()')();
  instanceMember('System.HttpRequest', 'setEndpoint', 'setEndpoint(String)', 1)(request, endpoint);
  instanceMember('System.HttpRequest', 'setMethod', 'setMethod(String)', 1)(request, 'GET');
  const response = instanceMember('System.Http', 'send', 'send(System.HttpRequest)', 1)(constructorMember('System.Http', '()')(), request);
  const { keys = [] } = JSON.parse(String(instanceMember('System.HttpResponse', 'getBody', 'getBody()', 0)(response))) as {
    readonly keys?: readonly JsonWebKey[];
  };
  const found = keys.find((key) => key['kid'] === kid) ?? invalid('The key set has no key of that id');
  return createPublicKey({ key: found, format: 'jwk' });
}

definePlatformClass({
  name: 'Auth.JWTUtil',
  statics: {
    parseJWTFromStringWithoutValidation: parse,
    validateJWTWithKey: (token: string | null, publicKey: string) => validateToken(token, publicKeyOf(publicKey)),
    validateJWTWithKeysEndpoint: (token: string | null, endpoint: string) => validateToken(token, keyOfEndpoint(token, endpoint)),
  },
});
