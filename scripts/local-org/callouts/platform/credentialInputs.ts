/**
 * Converts ConnectApi inputs for named and external credentials to metadata.
 * Source: Apex Reference Guide, "ConnectApi.NamedCredentialInput", "ConnectApi.ExternalCredentialInput"; Metadata API Developer Guide, "NamedCredential", "ExternalCredential".
 */
import type { Xml } from '../../data/project/xml.ts';
import type { ApexList } from '../../platform/collections/index.ts';
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { defineHolder } from '../../platform/core/holder.ts';
import { data } from '../../data/current.ts';

interface Constant {
  readonly name: string;
}
interface Parameter {
  readonly parameterName?: string | null;
  readonly parameterType?: Constant | null;
  readonly parameterValue?: string | null;
}
interface CustomHeader {
  readonly headerName?: string | null;
  readonly headerValue?: string | null;
  readonly sequenceNumber?: number | null;
}
interface PrincipalInput {
  readonly principalName?: string | null;
  readonly principalType?: Constant | null;
  readonly sequenceNumber?: number | null;
}
export interface ExternalCredentialInput {
  readonly developerName?: string | null;
  readonly masterLabel?: string | null;
  readonly authenticationProtocol?: Constant | null;
  readonly authenticationProtocolVariant?: Constant | null;
  readonly parameters?: ApexList | null;
  readonly customHeaders?: ApexList | null;
  readonly principals?: ApexList | null;
}
export interface NamedCredentialInput {
  readonly developerName?: string | null;
  readonly masterLabel?: string | null;
  readonly calloutUrl?: string | null;
  readonly calloutOptions?: {
    readonly allowMergeFieldsInBody?: boolean | null;
    readonly allowMergeFieldsInHeader?: boolean | null;
    readonly generateAuthorizationHeader?: boolean | null;
  } | null;
  readonly customHeaders?: ApexList | null;
  readonly externalCredentials?: ApexList | null;
}
for (const name of [
  'NamedCredentialInput',
  'NamedCredentialCalloutOptionsInput',
  'NamedCredentialParameterInput',
  'ExternalCredentialInput',
  'ExternalCredentialParameterInput',
  'ExternalCredentialPrincipalInput',
  'CredentialCustomHeaderInput',
])
  defineHolder(`ConnectApi.${name}`);

/** Errors: ConnectApi.ConnectApiException without the permission, and for missing inputs. */
export function createdExternal(input: ExternalCredentialInput): { readonly name: string; readonly xml: Xml } {
  requireSetupAccess();
  const variant = input.authenticationProtocolVariant?.name;
  const parameters = [
    ...items<Parameter>(input.parameters).map(({ parameterName, parameterType, parameterValue }) =>
      parameter(parameterName ?? parameterType?.name ?? '', parameterType?.name ?? '', parameterValue ?? undefined),
    ),
    ...(variant === undefined ? [] : [parameter('AuthProtocolVariant', 'AuthProtocolVariant', variant)]),
    ...items<CustomHeader>(input.customHeaders).map(({ headerName, headerValue, sequenceNumber }) =>
      parameter(headerName ?? '', 'AuthHeader', headerValue ?? '', sequenceNumber ?? 1),
    ),
    ...items<PrincipalInput>(input.principals).map(({ principalName, principalType, sequenceNumber }) =>
      parameter(required(principalName, 'principalName'), principalType?.name ?? 'NamedPrincipal', undefined, sequenceNumber ?? 1),
    ),
  ];
  const name = required(input.developerName, 'developerName');
  return {
    name,
    xml: {
      label: input.masterLabel ?? name,
      authenticationProtocol: required(input.authenticationProtocol?.name, 'authenticationProtocol'),
      externalCredentialParameters: parameters,
    },
  };
}

/** Errors: as above. */
export function createdNamed(input: NamedCredentialInput): {
  readonly name: string;
  readonly xml: Xml;
  readonly externals: readonly string[];
} {
  requireSetupAccess();
  const externals = items<ExternalCredentialInput>(input.externalCredentials).map(({ developerName }) =>
    required(developerName, 'externalCredentials'),
  );
  if (externals.length === 0) required(null, 'externalCredentials');
  const options = input.calloutOptions ?? {};
  const flag = (value: boolean | null | undefined): string => String(value ?? false);
  const name = required(input.developerName, 'developerName');
  return {
    name,
    externals,
    xml: {
      label: input.masterLabel ?? name,
      namedCredentialType: 'SecuredEndpoint',
      calloutStatus: 'Enabled',
      allowMergeFieldsInBody: flag(options.allowMergeFieldsInBody),
      allowMergeFieldsInHeader: flag(options.allowMergeFieldsInHeader),
      generateAuthorizationHeader: String(options.generateAuthorizationHeader ?? true),
      namedCredentialParameters: [
        { parameterName: 'Url', parameterType: 'Url', parameterValue: required(input.calloutUrl, 'calloutUrl') },
        ...externals.map((externalCredential) => ({
          parameterName: 'ExternalCredential',
          parameterType: 'Authentication',
          externalCredential,
        })),
        ...items<CustomHeader>(input.customHeaders).map(({ headerName, headerValue }) => ({
          parameterName: headerName ?? '',
          parameterType: 'HttpHeader',
          parameterValue: headerValue ?? '',
        })),
      ],
    },
  };
}

function items<Item>(list: ApexList | null | undefined): readonly Item[] {
  return (list?.items ?? []) as unknown as readonly Item[];
}
function parameter(parameterName: string, parameterType: string, parameterValue?: string, sequenceNumber?: number): Xml {
  return {
    parameterName,
    parameterType,
    ...(parameterValue === undefined ? {} : { parameterValue }),
    ...(sequenceNumber === undefined ? {} : { sequenceNumber: String(sequenceNumber) }),
  };
}
function required(value: string | null | undefined, name: string): string {
  return value === null || value === undefined || value === ''
    ? raise('ConnectApi.ConnectApiException', `Missing required input: ${name}`)
    : value;
}

/** Source: Apex Reference Guide, "NamedCredentials Class": who creates credentials needs the permission to manage named credentials or to customize the application. */
export function requireSetupAccess(): void {
  const { permissions } = data();
  const { id } = transaction().user;
  if (!permissions.isGranted(id, 'CustomizeApplication') && !permissions.isGranted(id, 'ManageNamedCredentials'))
    raise('ConnectApi.ConnectApiException', 'You do not have permission to manage named credentials.');
}
