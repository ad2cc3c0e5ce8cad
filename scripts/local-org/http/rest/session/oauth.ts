/** OAuth for clients: token endpoint, userinfo, identity. Source: Salesforce Help, "OAuth Authorization Flows". */
import type { LocalOrg } from '../../../org.ts';
import type { RestAnswer } from '../call.ts';
import type { Authorization } from './authorize.ts';
import { RestError } from '../errors.ts';
import type { Sessions } from './sessions.ts';

/** `POST /services/oauth2/token`. */
export function tokenAnswer(
  org: LocalOrg,
  sessions: Sessions,
  authorization: Authorization,
  form: URLSearchParams,
  origin: string,
): RestAnswer {
  const userId = grantedUser(sessions, authorization, form);
  const isLasting = form.get('grant_type') === 'authorization_code';
  const isRenewal = form.get('grant_type') === 'refresh_token';
  if (userId === undefined) return { status: 400, body: { error: 'invalid_grant', error_description: 'authentication failure' } };
  return {
    status: 200,
    body: {
      access_token: isRenewal ? sessions.open(userId) : sessions.logIn(userId, { type: 'Remote Access 2.0', application: 'N/A' }),
      instance_url: origin,
      id: `${origin}/id/${org.id}/${userId}`,
      token_type: 'Bearer',
      scope: 'full',
      issued_at: String(org.clock.now()),
      signature: '',
      ...(isLasting ? { refresh_token: sessions.open(userId) } : {}),
    },
  };
}

function grantedUser(sessions: Sessions, authorization: Authorization, form: URLSearchParams): string | undefined {
  switch (form.get('grant_type')) {
    case 'password':
      return sessions.findUser(form.get('username') ?? '');
    case 'authorization_code':
      return authorization.redeem(form);
    case 'refresh_token':
      return sessions.userOf(form.get('refresh_token') ?? '');
    case 'client_credentials':
      return sessions.findUser(undefined);
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return sessions.findUser(subjectOf(form.get('assertion') ?? ''));
    default:
      throw new RestError(400, 'unsupported_grant_type', `not implemented: the grant ${form.get('grant_type') ?? ''}`);
  }
}

/** Who an assertion speaks of; nobody for one that is no JSON Web Token. Source: RFC 7519, "JSON Web Token". */
function subjectOf(assertion: string): string {
  const [, payload = ''] = assertion.split('.');
  try {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { readonly sub?: string; readonly prn?: string };
    return claims.sub ?? claims.prn ?? '';
  } catch {
    return '';
  }
}

/** `/services/oauth2/userinfo` and `/id/<org>/<user>`. */
export function identity(org: LocalOrg, userId: string, origin: string): Readonly<Record<string, unknown>> {
  const field = (name: string): string => org.data.userField(userId, name);
  const urls = Object.fromEntries(
    ['rest', 'sobjects', 'query'].map((name) => [name, `${origin}/services/data/v{version}/${name === 'rest' ? '' : `${name}/`}`]),
  );
  return {
    id: `${origin}/id/${org.id}/${userId}`,
    asserted_user: true,
    user_id: userId,
    organization_id: org.id,
    username: field('Username'),
    preferred_username: field('Username'),
    nick_name: field('Alias'),
    display_name: field('Name'),
    name: field('Name'),
    email: field('Email'),
    first_name: field('FirstName'),
    last_name: field('LastName'),
    timezone: field('TimeZoneSidKey'),
    zoneinfo: field('TimeZoneSidKey'),
    active: true,
    user_type: 'STANDARD',
    language: field('LanguageLocaleKey'),
    locale: field('LocaleSidKey'),
    utcOffset: 0,
    urls: { ...urls, enterprise: `${origin}/services/Soap/c/{version}/${org.id.slice(0, 15)}` },
  };
}
