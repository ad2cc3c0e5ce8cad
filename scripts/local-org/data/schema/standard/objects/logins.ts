/** Who logged in, and what was changed in Setup. Source: Object Reference for the Salesforce Platform; labels and types: an org's describe. */
import type { FactTable } from '../facts.ts';

export const LOGINS: FactTable = {
  AuthSession: {
    prefix: '0Ak',
    nameField: 'Id',
    isReadOnly: true,
    fields: {
      CreatedDate: 'datetime- Created',
      IsCurrent: 'bool Current Session',
      LastModifiedDate: 'datetime- Updated',
      LoginGeoId: 'ref Login Geo Data ID',
      LoginType: 'picklist Login',
      LogoutUrl: 'text Logout URL',
      NumSecondsValid: 'int Valid For',
      ParentId: 'ref Auth Session ID',
      SessionSecurityLevel: 'picklist',
      SessionType: 'picklist',
      SourceIp: 'text Source IP',
      UsersId: 'ref User ID',
      UserType: 'picklist',
    },
    targets: { UsersId: ['User'] },
  },
  LoginHistory: {
    prefix: '0Ya',
    nameField: 'Id',
    isReadOnly: true,
    fields: {
      Id: 'id Login History Id',
      ApiType: 'text API Type',
      ApiVersion: 'text API Version',
      CipherSuite: 'picklist TLS Cipher Suite',
      CountryIso: 'text Country Code',
      LoginGeoId: 'ref Login Geo Data ID',
      LoginType: 'picklist',
      LoginUrl: 'text Login URL',
      SourceIp: 'text Source IP',
      Status: 'text',
      TlsProtocol: 'picklist TLS Protocol',
    },
    targets: { AuthenticationServiceId: ['AuthProvider', 'SamlSsoConfig'] },
  },
  LoginGeo: { prefix: '04F', nameField: 'Id', isReadOnly: true },
  SetupAuditTrail: {
    prefix: '0Ym',
    nameField: 'Id',
    label: 'Setup Audit Trail Entry',
    isReadOnly: true,
    fields: { Id: 'id Setup Audit Trail ID' },
  },
};
