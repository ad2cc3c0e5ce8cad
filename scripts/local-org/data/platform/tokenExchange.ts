/** A signed token exchanged for an access token: one POST to the token endpoint. Source: Apex Reference Guide, "JWTBearerTokenExchange Class"; RFC 7523. */
import type { ApexValue } from '../../platform/core/contract.ts';
import { COMMON_METHODS } from '../../platform/core/commonMethods.ts';
import { raise } from '../../platform/core/error.ts';
import { held, hold, Holder } from '../../platform/core/holder.ts';
import { constructorMember, instanceMember } from '../../platform/core/members.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';

const NAME = 'Auth.JWTBearerTokenExchange';
const BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

const call = (owner: string, name: string, self: ApexValue, ...args: ApexValue[]): ApexValue =>
  instanceMember(owner, name, name, args.length)(self, ...args);

function respond(self: Holder): ApexValue {
  const assertion = String(call('Auth.JWS', 'getCompactSerialization', held(self, 'jws')));
  const request = constructorMember('System.HttpRequest', '()')();
  call('System.HttpRequest', 'setEndpoint', request, held(self, 'endpoint'));
  call('System.HttpRequest', 'setMethod', request, 'POST');
  call('System.HttpRequest', 'setHeader', request, 'Content-Type', 'application/x-www-form-urlencoded');
  call(
    'System.HttpRequest',
    'setBody',
    request,
    new URLSearchParams({ grant_type: String(held(self, 'grantType')), assertion }).toString(),
  );
  const response = call('System.Http', 'send', constructorMember('System.Http', '()')(), request);
  hold(self, 'response', response);
  return response;
}

/** Errors: Auth.JWTBearerTokenExchange.JWTBearerTokenExchangeException with the service's answer when it gives no token. */
function accessToken(self: Holder): string {
  const response = respond(self);
  const body = String(call('System.HttpResponse', 'getBody', response));
  const token = tokenIn(body);
  return token ?? raise('Auth.JWTBearerTokenExchange.JWTBearerTokenExchangeException', `Failed to get access token: ${body}`);
}

function tokenIn(body: string): string | undefined {
  try {
    const { access_token: token } = JSON.parse(body) as { readonly access_token?: unknown };
    return typeof token === 'string' ? token : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

definePlatformClass({
  name: NAME,
  isInstance: (value) => value instanceof Holder && value.typeName === NAME,
  constructors: { '*': (endpoint: ApexValue = null, jws: ApexValue = null) => new Holder(NAME, { endpoint, jws, grantType: BEARER }) },
  methods: {
    clone: COMMON_METHODS['clone'] as (self: Holder) => ApexValue,
    getAccessToken: accessToken,
    getGrantType: (self: Holder) => held(self, 'grantType'),
    getHttpResponse: (self: Holder) => held(self, 'response') ?? respond(self),
    getJWS: (self: Holder) => held(self, 'jws'),
    getTokenEndpoint: (self: Holder) => held(self, 'endpoint'),
    setGrantType: (self: Holder, grantType: ApexValue) => hold(self, 'grantType', grantType),
    setJWS: (self: Holder, jws: ApexValue) => hold(self, 'jws', jws),
    setTokenEndpoint: (self: Holder, endpoint: ApexValue) => hold(self, 'endpoint', endpoint),
  },
});
