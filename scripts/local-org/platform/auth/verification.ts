/** Asks for a stronger session: nobody is sent to verify here, and unlike in orgs the exception can be caught. Source: Apex Reference Guide, "Auth Exceptions". */
import type { ApexValue } from '../core/contract.ts';
import { exceptionConstructors } from '../core/derived.ts';
import { PlatformException } from '../core/error.ts';
import type { PlatformEnumValue } from '../core/platformEnum.ts';
import { definePlatformClass } from '../core/registry.ts';

const NAME = 'Auth.VerificationException';
const inherited = exceptionConstructors(NAME);

function asking(policy: PlatformEnumValue | null, description: string | null): ApexValue {
  const made = (inherited['(String)'] as (message: string | null) => ApexValue)(description) as PlatformException;
  made.detail = policy;
  return made;
}

definePlatformClass({
  name: NAME,
  isInstance: (value) => value instanceof PlatformException && value.typeName === NAME,
  constructors: { ...inherited, '(Auth.VerificationPolicy,String)': asking },
  methods: {
    getActivityDescription: (self: PlatformException) => self.message,
    getPolicy: (self: PlatformException) => (self.detail as PlatformEnumValue | null | undefined) ?? null,
    getRetUrl: () => null,
  },
});
