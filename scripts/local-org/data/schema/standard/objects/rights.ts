/** Profiles, permission sets, roles and groups. Source: Object Reference for the Salesforce Platform, each object's page. */
import type { FactTable } from '../facts.ts';

const PERMISSIONS = {
  PermissionsCreate: 'bool',
  PermissionsRead: 'bool',
  PermissionsEdit: 'bool',
  PermissionsDelete: 'bool',
  PermissionsViewAllRecords: 'bool',
  PermissionsViewAllFields: 'bool',
  PermissionsModifyAllRecords: 'bool',
};

/** As an org's describe lists them, none of them as the default. */
const GROUP_TYPES = [
  'AllCustomerPortal|ChannelProgramGroup|CollaborationGroup|Manager|ManagerAndSubordinatesInternal|Organization|Participant|PRMOrganization',
  'Queue|Regular|Role|RoleAndSubordinates|RoleAndSubordinatesInternal|SharingRecordCollGroup|Territory|TerritoryAndSubordinates',
].join('|');

export const RIGHTS: FactTable = {
  Profile: {
    prefix: '00e',
    isSetup: true,
    isReadOnly: true,
    fields: { Name: 'text(255)!', UserType: 'picklist-: Standard|Guest|CsnOnly', Description: 'text(255)' },
  },
  UserLicense: {
    prefix: '100',
    isReadOnly: true,
    fields: {
      Name: 'text(765)!',
      LicenseDefinitionKey: 'text(255) License Def. ID',
      MasterLabel: 'text(255)',
      MonthlyLoginsEntitlement: 'int Monthly Logins Allotted',
      Status: 'picklist: Active|Disabled',
    },
  },
  PermissionSetLicense: { prefix: '0PL', nameField: 'DeveloperName', isReadOnly: true, isSetup: true },
  PermissionSetLicenseAssign: {
    prefix: '2LA',
    nameField: 'Id',
    isSetup: true,
    fields: { PermissionSetLicenseId: 'ref!', AssigneeId: 'ref!' },
  },
  UserRole: {
    prefix: '00E',
    isSetup: true,
    label: 'Role',
    fields: {
      Name: 'text(80)!',
      DeveloperName: 'text(80)u',
      PortalType: 'picklist~!: *None|CustomerPortal|Partner',
      PortalRole: 'picklist~: Executive|Manager|Worker|PersonAccount',
      CaseAccessForAccountOwner: 'picklist(40)~ Case Access Level for Account Owner: None|Read|Edit',
      ContactAccessForAccountOwner: 'picklist(40)~ Contact Access Level for Account Owner: None|Read|Edit',
      OpportunityAccessForAccountOwner: 'picklist(40)~ Opportunity Access Level for Account Owner: None|Read|Edit',
    },
    targets: { ParentRoleId: ['UserRole'] },
  },
  PermissionSet: {
    prefix: '0PS',
    isSetup: true,
    fields: {
      Name: 'text(80)! Permission Set Name',
      Label: 'text(80)! Permission Set Label',
      Description: 'text(255)',
      IsOwnedByProfile: 'bool-',
      IsCustom: 'bool- Is Custom',
      Type: 'picklist-: Regular|Standard|Session|Profile|Group',
    },
    targets: { LicenseId: ['PermissionSetLicense', 'UserLicense'] },
    onDelete: { PermissionSetGroupId: 'cascade' },
  },
  PermissionSetAssignment: {
    prefix: '0Pa',
    nameField: 'Id',
    isSetup: true,
    fields: { AssigneeId: 'ref!+', PermissionSetId: 'ref+', PermissionSetGroupId: 'ref+', IsActive: 'bool- [true]' },
    targets: { AssigneeId: ['User'] },
    onDelete: { PermissionSetId: 'cascade' },
  },
  PermissionSetGroup: {
    prefix: '0PG',
    nameField: 'DeveloperName',
    isSetup: true,
    // the permissions of a group are computed when needed, so its status is always up to date
    fields: { DeveloperName: 'text(80)!', MasterLabel: 'text(80)!', Status: 'picklist~- [Updated]: *Updated|Outdated|Updating|Failed' },
  },
  PermissionSetGroupComponent: {
    prefix: '0PZ',
    nameField: 'Id',
    isSetup: true,
    fields: { PermissionSetId: 'ref!', PermissionSetGroupId: 'ref!' },
    targets: { PermissionSetId: ['PermissionSet', 'MutingPermissionSet'] },
    onDelete: { PermissionSetGroupId: 'cascade' },
  },
  MutingPermissionSet: {
    prefix: '0QM',
    nameField: 'DeveloperName',
    isSetup: true,
    fields: { DeveloperName: 'text(80)!', MasterLabel: 'text(80)!' },
  },
  ObjectPermissions: {
    prefix: '110',
    nameField: 'Id',
    isSetup: true,
    fields: { ParentId: 'ref!+', SobjectType: 'picklist!+', ...PERMISSIONS },
    targets: { ParentId: ['PermissionSet'] },
    onDelete: { ParentId: 'cascade' },
  },
  FieldPermissions: {
    prefix: '01k',
    nameField: 'Id',
    isSetup: true,
    fields: { ParentId: 'ref!+', SobjectType: 'picklist!+', Field: 'picklist!+', PermissionsRead: 'bool', PermissionsEdit: 'bool' },
    targets: { ParentId: ['PermissionSet'] },
    onDelete: { ParentId: 'cascade' },
  },
  SetupEntityAccess: {
    prefix: '0J0',
    nameField: 'Id',
    isSetup: true,
    fields: { ParentId: 'ref!+', SetupEntityId: 'ref!+', SetupEntityType: 'picklist-' },
    targets: { ParentId: ['PermissionSet'], SetupEntityId: ['ApexClass', 'CustomPermission', 'ApexPage'] },
    onDelete: { ParentId: 'cascade' },
  },
  CustomPermission: { prefix: '0CP', nameField: 'DeveloperName', isSetup: true, isReadOnly: true },
  Group: {
    prefix: '00G',
    isSetup: true,
    fields: {
      Name: 'text(40)! Name',
      DeveloperName: 'text(80)',
      Type: `picklist~+ [Regular]: ${GROUP_TYPES}`,
      Description: 'area(4000)',
      DoesIncludeBosses: 'bool Include Bosses',
      Email: 'email',
      DoesSendEmailToMembers: 'bool Send Email to Members',
    },
    targets: { RelatedId: ['User', 'UserRole'], OwnerId: ['Organization', 'User'] },
  },
  GroupMember: {
    prefix: '011',
    nameField: 'Id',
    isSetup: true,
    fields: { GroupId: 'ref!+', UserOrGroupId: 'ref!+' },
    targets: { UserOrGroupId: ['Group', 'User'] },
    onDelete: { GroupId: 'cascade' },
  },
};
