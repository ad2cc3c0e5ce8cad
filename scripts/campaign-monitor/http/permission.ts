import type { Endpoint } from '../contract/endpoint.ts';
import { type Problem, problem } from '../contract/errors.ts';
import type { Service } from '../state/service.ts';
import type { Caller } from './call.ts';

const ACCOUNT_ONLY = /^\/(admins|billingdetails|primarycontact|externalsession)$/;

/** Whether a caller may make a call at all. Errors: 60 for a missing permission, and for calls of the account with a client's key; 403 for calls that only agencies have. */
export const refuseCaller = (endpoint: Endpoint, caller: Caller, service: Service): Problem | undefined => {
  if (caller.kind === 'client' && ACCOUNT_ONLY.test(endpoint.path)) return problem(60);
  if (caller.kind === 'oauth' && endpoint.permissions.some((permission) => !caller.permissions.has(permission))) return problem(60);
  if (endpoint.agencyOnly === true && (!service.account.isAgency || caller.kind === 'client')) return problem(403);
  return undefined;
};
