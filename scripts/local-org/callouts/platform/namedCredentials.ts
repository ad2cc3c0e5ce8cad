/** ConnectApi.NamedCredentials: credentials are read, created and replaced from Apex. Source: Apex Reference Guide, "NamedCredentials Class". */
import { ApexList, ApexMap } from '../../platform/collections/index.ts';
import { COMMON_METHODS } from '../../platform/core/commonMethods.ts';
import type { ApexFunction, ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { enumMember } from '../../platform/core/members.ts';
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { storedAs } from '../credentials/credentials.ts';
import type { ExternalCredential, Principal, PrincipalType } from '../credentials/external.ts';
import { defineHolder, held, type Holder } from '../../platform/core/holder.ts';
import { currentOrgUrl } from '../../platform/system/addresses/url.ts';
import { providerPlace } from '../credentials/browserLogins.ts';
import type { Credentials } from '../credentials/index.ts';
import type { NamedCredential } from '../credentials/named.ts';
import {
  createdExternal,
  createdNamed,
  requireSetupAccess,
  type ExternalCredentialInput,
  type NamedCredentialInput,
} from './credentialInputs.ts';

const credentials = (): Credentials => transaction().org.credentials;
const TEXT = { kind: 'primitive', name: 'String' } as const;
const platform = (name: string) => ({ kind: 'platform', name: `ConnectApi.${name}`, args: [] }) as const;
const STATUSES = ['Configured', 'NotConfigured', 'Unknown'];
const PRINCIPALS = ['AwsStsPrincipal', 'NamedPrincipal', 'PerUserPrincipal'];
const PROTOCOLS = ['Basic', 'AwsSv4', 'Custom', 'Jwt', 'OAuth'];

class CredentialInput {
  readonly typeName = 'ConnectApi.CredentialInput';
  externalCredential: string | null = null;
  principalName: string | null = null;
  principalType: ApexValue = null;
  authenticationProtocol: ApexValue = null;
  authenticationProtocolVariant: ApexValue = null;
  credentials: ApexMap | null = null;
}
class CredentialValueInput {
  readonly typeName = 'ConnectApi.CredentialValueInput';
  encrypted: boolean | null = null;
  value: string | null = null;
}
const clone = COMMON_METHODS['clone'] as ApexFunction;
definePlatformClass({
  name: 'ConnectApi.CredentialInput',
  instances: CredentialInput,
  constructors: { '*': () => new CredentialInput() },
  methods: { clone },
});
definePlatformClass({
  name: 'ConnectApi.CredentialValueInput',
  instances: CredentialValueInput,
  constructors: { '*': () => new CredentialValueInput() },
  methods: { clone },
});

/** Results of ConnectApi are plain objects with a type, which tests can create, too. */
class Answer {
  readonly typeName: string;
  constructor(name: string, fields: Readonly<Record<string, ApexValue>>) {
    this.typeName = `ConnectApi.${name}`;
    Object.assign(this, fields);
  }
}
for (const name of [
  'Credential',
  'CredentialValue',
  'NamedCredential',
  'NamedCredentialList',
  'ExternalCredential',
  'ExternalCredentialList',
  'ExternalCredentialPrincipal',
  'OAuthCredentialAuthUrl',
  'ExternalAuthIdentityProviderCredentials',
  'ExternalAuthIdentityProviderCredential',
]) {
  definePlatformClass({
    name: `ConnectApi.${name}`,
    isInstance: (value) => value instanceof Answer && value.typeName === `ConnectApi.${name}`,
    constructors: { '*': () => new Answer(name, {}) },
    methods: { clone, getBuildVersion: COMMON_METHODS['getBuildVersion'] as ApexFunction },
  });
}

for (const name of [
  'OAuthCredentialAuthUrlInput',
  'ExternalAuthIdentityProviderCredentialsInput',
  'ExternalAuthIdentityProviderCredentialInput',
])
  defineHolder(`ConnectApi.${name}`);

const refuse = (message: string): never => raise('ConnectApi.ConnectApiException', message);
function externalNamed(name: string | null): ExternalCredential {
  return (
    (name === null ? undefined : credentials().definitions.external(name)) ??
    refuse(`The external credential "${String(name)}" doesn't exist.`)
  );
}
/** The stored name of a principal; without a type, that of the metadata is used. */
function principalOf(external: ExternalCredential, name: string | null, type: ApexValue | undefined): Principal {
  const found = external.principals.find((one) => one.name === name);
  if (found === undefined) return refuse(`The principal "${String(name)}" doesn't exist.`);
  const asked = (type as { readonly name?: string } | null | undefined)?.name;
  return asked === undefined || asked === found.type ? found : refuse(`The principal "${found.name}" is no ${asked}.`);
}
/** A credential of the org is changed by those who manage named credentials, one of one's own by anybody. Source: Salesforce Help, "Create or Edit a Custom Authentication External Credential"; that Apex obeys was seen in an org. */
function principalToChange(external: ExternalCredential, name: string | null, type: ApexValue | undefined): Principal {
  const principal = principalOf(external, name, type);
  if (principal.type === 'NamedPrincipal') requireSetupAccess();
  return principal;
}
const place = (principal: Principal): string => storedAs(principal, transaction().user.id);
const statusOf = (names: readonly string[]): ApexValue =>
  enumMember('ConnectApi.CredentialAuthenticationStatus', STATUSES, names.length > 0 ? 'Configured' : 'NotConfigured');
const principalType = (type: PrincipalType): ApexValue => enumMember('ConnectApi.CredentialPrincipalType', PRINCIPALS, type);
const protocolOf = ({ protocol }: ExternalCredential): ApexValue =>
  PROTOCOLS.some((one) => one.toLowerCase() === protocol.toLowerCase())
    ? enumMember('ConnectApi.CredentialAuthenticationProtocol', PROTOCOLS, protocol)
    : null;

/** Whether the user has logged in through a browser. */
const hasLogin = (external: ExternalCredential, principal: Principal): boolean => credentials().tokens.hasLogin(external, place(principal));

/** Only the names of secrets are returned, never their values. */
function credential(external: ExternalCredential, principal: Principal): Answer {
  const names = credentials().secrets.names(external.name, place(principal));
  const values = new ApexMap(
    TEXT,
    platform('CredentialValue'),
    names.map((name) => [name, new Answer('CredentialValue', { encrypted: true, value: null })] as const),
  );
  return new Answer('Credential', {
    externalCredential: external.name,
    principalName: principal.name,
    principalType: principalType(principal.type),
    authenticationProtocol: protocolOf(external),
    authenticationStatus: statusOf(hasLogin(external, principal) ? ['login'] : names),
    credentials: values,
  });
}
function keep(input: CredentialInput, isNew: boolean): Answer {
  const external = externalNamed(input.externalCredential);
  const principal = principalToChange(external, input.principalName, input.principalType);
  const { secrets } = credentials();
  if (isNew && secrets.names(external.name, place(principal)).length > 0)
    return refuse('A credential already exists for this principal. Update it instead.');
  for (const [name, value] of input.credentials?.pairs() ?? [])
    secrets.write(external.name, place(principal), String(name), (value as CredentialValueInput).value ?? '');
  return credential(external, principal);
}

function externalAnswer(external: ExternalCredential): Answer {
  const names = (principal: Principal): readonly string[] => credentials().secrets.names(external.name, place(principal));
  const principals = external.principals.map(
    (principal) =>
      new Answer('ExternalCredentialPrincipal', {
        principalName: principal.name,
        principalType: principalType(principal.type),
        sequenceNumber: principal.order,
        authenticationStatus: statusOf(names(principal)),
      }),
  );
  return new Answer('ExternalCredential', {
    developerName: external.name,
    masterLabel: external.label,
    authenticationProtocol: protocolOf(external),
    authenticationStatus: statusOf(external.principals.flatMap(names)),
    principals: new ApexList(platform('ExternalCredentialPrincipal'), principals),
  });
}
function namedAnswer(named: NamedCredential): Answer {
  const external = named.external === undefined ? undefined : credentials().definitions.external(named.external);
  return new Answer('NamedCredential', {
    developerName: named.name,
    masterLabel: named.label,
    calloutUrl: credentials().urlOf(named),
    externalCredentials: new ApexList(platform('ExternalCredential'), external === undefined ? [] : [externalAnswer(external)]),
  });
}

/** Client id and secret of an identity provider. */
function keepProvider(name: string, input: Holder): Answer {
  if (credentials().definitions.provider(name) === undefined) refuse(`The external auth identity provider "${name}" doesn't exist.`);
  for (const one of (held(input, 'credentials') as ApexList).items)
    credentials().secrets.write(
      ...providerPlace(name),
      String(held(one as Holder, 'credentialName')),
      String(held(one as Holder, 'credentialValue')),
    );
  return providerCredentials(name);
}
function providerCredentials(name: string): Answer {
  const known = credentials()
    .secrets.names(...providerPlace(name))
    .map(
      (credentialName) => new Answer('ExternalAuthIdentityProviderCredential', { credentialName, credentialValue: null, encrypted: true }),
    );
  return new Answer('ExternalAuthIdentityProviderCredentials', {
    credentials: new ApexList(platform('ExternalAuthIdentityProviderCredential'), known),
  });
}
/** A change of credentials is work that a callout of the same transaction may not find pending. Source: seen in an org. */
function changing<Result>(work: () => Result): Result {
  const result = work();
  transaction().hasUncommittedWork = true;
  return result;
}
const taken = (kind: string, name: string): string => `The ${kind} can't be created: the name ${name} is taken.`;

function createExternal(input: ExternalCredentialInput): Answer {
  const { name, xml } = createdExternal(input);
  if (credentials().definitions.external(name) !== undefined) refuse(taken('ExternalCredential', name));
  credentials().definitions.add('externalCredential', name, xml);
  return externalAnswer(externalNamed(name));
}
function createNamed(input: NamedCredentialInput): Answer {
  const { name, xml, externals } = createdNamed(input);
  if (credentials().definitions.named(name) !== undefined) refuse(taken('NamedCredential', name));
  externals.forEach(externalNamed);
  credentials().definitions.add('namedCredential', name, xml);
  return namedAnswer(credentials().definitions.named(name) ?? refuse(`The named credential "${name}" doesn't exist.`));
}

definePlatformClass({
  name: 'ConnectApi.NamedCredentials',
  statics: {
    createCredential: (input: CredentialInput) => changing(() => keep(input, true)),
    createExternalCredential: (input: ExternalCredentialInput) => changing(() => createExternal(input)),
    createNamedCredential: (input: NamedCredentialInput) => changing(() => createNamed(input)),
    updateCredential: (input: CredentialInput) => changing(() => keep(input, false)),
    patchCredential: (input: CredentialInput) => changing(() => keep(input, false)),
    getCredential: (external: string, principal: string, type?: ApexValue) =>
      credential(externalNamed(external), principalOf(externalNamed(external), principal, type)),
    deleteCredential: (external: string, principal: string, type?: ApexValue, names?: ApexList) =>
      changing(() => {
        credentials().secrets.remove(
          external,
          place(principalToChange(externalNamed(external), principal, type)),
          names?.items.map(String),
        );
      }),
    getOAuthCredentialAuthUrl: (input: Holder) => {
      const external = externalNamed(held(input, 'externalCredential') as string | null);
      const principal = principalOf(external, held(input, 'principalName') as string | null, held(input, 'principalType'));
      const provider =
        credentials().definitions.provider(external.provider ?? '') ??
        refuse(`The external credential "${external.name}" has no identity provider to log in to.`);
      const authenticationUrl = credentials().logins.start(
        external,
        provider,
        place(principal),
        String(held(input, 'returnUrl') ?? '/'),
        currentOrgUrl(),
      );
      return new Answer('OAuthCredentialAuthUrl', {
        authenticationUrl,
        externalCredential: external.name,
        principalName: principal.name,
        principalType: principalType(principal.type),
      });
    },
    createExternalAuthIdentityProviderCredentials: (name: string, input: Holder) => changing(() => keepProvider(name, input)),
    updateExternalAuthIdentityProviderCredentials: (name: string, input: Holder) => changing(() => keepProvider(name, input)),
    getExternalAuthIdentityProviderCredentials: (name: string) => providerCredentials(name),
    getExternalCredential: (name: string) => externalAnswer(externalNamed(name)),
    getExternalCredentials: () =>
      new Answer('ExternalCredentialList', {
        externalCredentials: new ApexList(
          platform('ExternalCredential'),
          credentials()
            .definitions.names('externalCredential')
            .map((name) => externalAnswer(externalNamed(name))),
        ),
      }),
    getNamedCredential: (name: string) =>
      namedAnswer(credentials().definitions.named(name) ?? refuse(`The named credential "${name}" doesn't exist.`)),
    getNamedCredentials: () =>
      new Answer('NamedCredentialList', {
        namedCredentials: new ApexList(
          platform('NamedCredential'),
          credentials()
            .definitions.names('namedCredential')
            .flatMap((name) => credentials().definitions.named(name) ?? [])
            .map(namedAnswer),
        ),
      }),
  },
});
