/** ConnectApi.NamedCredentials: credentials kept and replaced from Apex. Source: Apex Reference Guide, "NamedCredentials Class". */
import { ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { platformEnum } from '../../platform/core/platformEnum.ts';
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { Credentials } from '../credentials.ts';

const credentials = (): Credentials => (transaction().org as unknown as { readonly credentials: Credentials }).credentials;

class CredentialInput {
  readonly typeName = 'ConnectApi.CredentialInput';
  externalCredential: string | null = null;
  principalName: string | null = null;
  principalType: ApexValue = null;
  authenticationProtocol: ApexValue = null;
  credentials: ApexMap | null = null;
}
class CredentialValueInput {
  readonly typeName = 'ConnectApi.CredentialValueInput';
  encrypted: boolean | null = null;
  value: string | null = null;
}
class Credential {
  readonly typeName = 'ConnectApi.Credential';
  externalCredential: string;
  principalName: string;
  authenticationStatus: ApexValue;
  constructor(external: string, principal: string, isConfigured: boolean) {
    this.externalCredential = external;
    this.principalName = principal;
    this.authenticationStatus = platformEnum('ConnectApi.CredentialAuthenticationStatus', ['Configured', 'NotConfigured', 'Unknown'])[isConfigured ? 0 : 1] ?? null;
  }
}
definePlatformClass({ name: 'ConnectApi.CredentialInput', instances: CredentialInput, constructors: { '*': () => new CredentialInput() } });
definePlatformClass({ name: 'ConnectApi.CredentialValueInput', instances: CredentialValueInput, constructors: { '*': () => new CredentialValueInput() } });
definePlatformClass({ name: 'ConnectApi.Credential', instances: Credential });

function keep(input: CredentialInput): Credential {
  const { externalCredential: external, principalName: principal, credentials: values } = input;
  if (external === null || principal === null) raise('ConnectApi.ConnectApiException', 'externalCredential and principalName are required');
  for (const [name, value] of values?.pairs() ?? []) credentials().write(external, principal, String(name), (value as CredentialValueInput).value ?? '');
  return new Credential(external, principal, true);
}
definePlatformClass({
  name: 'ConnectApi.NamedCredentials',
  statics: {
    createCredential: (input: CredentialInput) => {
      if (credentials().names(input.externalCredential ?? '', input.principalName ?? '').length > 0) raise('ConnectApi.ConnectApiException', 'A credential already exists for this principal. Update it instead.');
      return keep(input);
    },
    updateCredential: keep,
    patchCredential: keep,
    getCredential: (external: string, principal: string) => new Credential(external, principal, credentials().names(external, principal).length > 0),
    deleteCredential: (external: string, principal: string) => credentials().remove(external, principal),
  },
});
