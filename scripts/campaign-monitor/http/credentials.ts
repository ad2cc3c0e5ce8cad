import type { Permission } from '../contract/endpoint.ts';
import { type Problem, problem } from '../contract/errors.ts';
import type { Service } from '../state/service.ts';
import type { Caller } from './call.ts';

/** Looks a bearer token up. */
export type TokenCheck = (token: string) => { readonly permissions: ReadonlySet<Permission> } | Problem;

/** Finds out who calls. Errors: 100 for no, an empty or a wrong key; 120 to 122 for a token. Source: API reference, section 2. */
export const identify = (header: string | undefined, service: Service, checkToken: TokenCheck): Caller | Problem => {
  const [scheme = '', value = ''] = (header ?? '').trim().split(/\s+/, 2);
  if (scheme.toLowerCase() === 'bearer') {
    const token = checkToken(value);
    return 'code' in token ? token : { kind: 'oauth', permissions: token.permissions };
  }
  if (scheme.toLowerCase() !== 'basic') return problem(100);
  const key = Buffer.from(value, 'base64').toString('utf8').split(':', 1)[0] ?? '';
  if (key === '') return problem(100);
  if (key === service.account.apiKey) return { kind: 'account' };
  const client = [...service.clients.values()].find((candidate) => candidate.apiKey === key);
  return client === undefined ? problem(100) : { kind: 'client', client };
};
