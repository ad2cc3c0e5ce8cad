/** Passwords are checked and returned, but not stored. Source: Apex Reference Guide, "System Class", setPassword, resetPassword, movePassword; "ResetPasswordResult Class". */
import { randomBytes } from 'node:crypto';
import { raise } from '../../platform/core/error.ts';
import { held, Holder } from '../../platform/core/holder.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { data } from '../current.ts';

const SHORTEST = 8;

/** Errors: InvalidParameterValueException if the Id belongs to no user. */
function requireUser(id: string | null): void {
  if (id === null) raise('System.NullPointerException', 'Argument cannot be null.');
  if (data().store.all('SELECT 1 AS found FROM "User" WHERE "Id" = ?', [id]).length === 0)
    raise('System.InvalidParameterValueException', `Invalid user id: ${id}`);
}
/** The org's standard policy: at least eight characters, letters and digits. Source: Salesforce Help, "Set Password Policies". */
function requireStrong(password: string | null): void {
  if (password === null || password.length < SHORTEST)
    raise(
      'System.InvalidParameterValueException',
      `INVALID_NEW_PASSWORD: Your password must be at least ${String(SHORTEST)} characters long.`,
    );
  if (!/[a-zA-Z]/.test(password) || !/\d/.test(password))
    raise('System.InvalidParameterValueException', 'INVALID_NEW_PASSWORD: Your password must include letters and numbers');
}
function reset(id: string): ApexValue {
  requireUser(id);
  return new Holder('System.ResetPasswordResult', { password: `${randomBytes(6).toString('hex')}A1` });
}

definePlatformClass({
  name: 'System.System',
  statics: {
    setPassword: (id: string, password: string) => {
      requireUser(id);
      requireStrong(password);
    },
    movePassword: (target: string | null, source: string | null) => {
      requireUser(target);
      requireUser(source);
    },
    changeOwnPassword: (_old: string, password: string) => requireStrong(password),
    resetPassword: (id: string, _sendsEmail: boolean) => reset(id),
    resetPasswordWithEmailTemplate: (id: string, _sendsEmail: boolean, _template: string) => reset(id),
  },
});
definePlatformClass({
  name: 'System.ResetPasswordResult',
  isInstance: (value) => value instanceof Holder && value.typeName === 'System.ResetPasswordResult',
  methods: { getPassword: (self: Holder) => held(self, 'password') },
});
