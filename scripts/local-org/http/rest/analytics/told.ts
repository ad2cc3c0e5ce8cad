/** What reads or changes reports does so as the user who asks, in a transaction of theirs. */
import type { LocalOrg } from '../../../org.ts';
import type { Handler } from '../call.ts';

export type Told = (handle: Handler) => Handler;

export const toldBy =
  (org: LocalOrg): Told =>
  (handle) =>
  (call, params) =>
    org.transact('REST', () => handle(call, params), { user: call.user });
