/** Email services that a project deploys, and their addresses. Source: Metadata API Developer Guide, "EmailServicesFunction"; Object Reference, "EmailServicesFunction", "EmailServicesAddress". */
import type { Project } from '../project/model.ts';
import { flag, many, text, type Xml } from '../project/xml.ts';
import type { Rows } from '../store/rows.ts';

/** The domain of email service addresses. */
const DOMAIN = 'localorg.apex.salesforce.com';
const ACTIONS = {
  AddressInactiveAction: 'addressInactiveAction',
  AttachmentOption: 'attachmentOption',
  AuthenticationFailureAction: 'authenticationFailureAction',
  AuthorizationFailureAction: 'authorizationFailureAction',
  AuthorizedSenders: 'authorizedSenders',
  ErrorRoutingAddress: 'errorRoutingAddress',
  FunctionInactiveAction: 'functionInactiveAction',
  OverLimitAction: 'overLimitAction',
} as const;
const FLAGS = {
  IsActive: 'isActive',
  IsAuthenticationRequired: 'isAuthenticationRequired',
  IsErrorRoutingEnabled: 'isErrorRoutingEnabled',
  IsTextAttachmentsAsBinary: 'isTextAttachmentsAsBinary',
  IsTlsRequired: 'isTlsRequired',
} as const;

export function seedEmailServices(rows: Rows, project: Project): void {
  const known = new Set(rows.schema.objectNames());
  if (!known.has('EmailServicesFunction')) return;
  for (const [file, xml] of project.metadata.get('xml') ?? []) {
    const name = { FunctionName: text(xml, 'functionName') ?? file };
    rows.keep('EmailServicesFunction', name, {
      ...Object.fromEntries(Object.entries(ACTIONS).map(([field, element]) => [field, text(xml, element)])),
      ...Object.fromEntries(Object.entries(FLAGS).map(([field, element]) => [field, flag(xml, element)])),
      ApexClassId: idOf(rows, 'ApexClass', 'Name', text(xml, 'apexClass')),
    });
    if (!known.has('EmailServicesAddress')) continue;
    const functionId = rows.ensure('EmailServicesFunction', name);
    for (const address of many(xml, 'emailServicesAddresses')) keepAddress(rows, functionId, address);
  }
}

function keepAddress(rows: Rows, functionId: string, address: Xml): void {
  rows.keep(
    'EmailServicesAddress',
    { FunctionId: functionId, LocalPart: text(address, 'localPart') },
    {
      DeveloperName: text(address, 'developerName'),
      AuthorizedSenders: text(address, 'authorizedSenders'),
      EmailDomainName: DOMAIN,
      IsActive: flag(address, 'isActive'),
      RunAsUserId: idOf(rows, 'User', 'Username', text(address, 'runAsUser')),
    },
  );
}

function idOf({ store, schema }: Rows, object: string, field: string, value: string | undefined): string | null {
  if (value === undefined || !schema.objectNames().includes(object)) return null;
  const [found] = store.all(`SELECT "Id" AS id FROM "${object}" WHERE "${field}" = ? COLLATE NOCASE`, [value]);
  return found === undefined ? null : String(found['id']);
}
