/** Handlers of reports run as the caller, in a transaction. */
import type { LocalOrg } from '../../../org.ts';
import type { Handler } from '../call.ts';

export type AsCaller = (handle: Handler) => Handler;

export const asCallerOf =
  (org: LocalOrg): AsCaller =>
  (handle) =>
  (call, params) =>
    org.transact('REST', () => handle(call, params), { user: call.user });
