/** Orgs that belong to a hub, and pictures of scratch orgs. Source: Object Reference, "EnvironmentHubMember", "OrgSnapshot". */
import type { DescribedObjects } from './describedObject.ts';
import { all, COUNT, USERS, VIEWED } from './words.ts';

export const HUBS: DescribedObjects = {
  EnvironmentHubMember: {
    fields: {
      Name: 'text-',
      Description: 'area?^',
      DisplayName: 'text^',
      EnvironmentHubId: 'ref^ > Organization',
      Instance: 'text-',
      ...all('bool^', 'IsFedIdSsoMatchAllowed', 'IsSandbox', 'ShouldEnableSSO'),
      MemberEntity: 'text-!',
      MemberType: 'picklist-~: Branch Org|Patch Org|Release Org|Sandbox Org|Trialforce Management Org|Trialforce Source Org',
      OrgEdition: 'picklist-~',
      OrgStatus: 'picklist-~: Active|Demo|Deleted|Free|Inactive|Trial',
      Origin: 'picklist^~: autoDiscovered|userAdded|provisioned',
      SSOMappedUsers: COUNT,
      ServiceProviderId: 'ref^',
      ShouldAddRelatedOrgs: 'picklist^~: done|notRequested|pending|requested',
      SsoStatus: 'picklist^=: Enabled|Disabled|Pending|Failed',
      SsoUsernameFormula: 'text^',
    },
  },
  OrgSnapshot: {
    nameField: 'SnapshotName',
    companions: ['Feed', 'History', 'Share'],
    fields: {
      SnapshotName: 'text!u',
      Content: 'picklist+~',
      Description: 'area+',
      Error: 'text-',
      ExpirationDate: 'date-',
      OwnerId: USERS,
      Provider: 'picklist-!~',
      ProviderSnapshot: 'text-',
      ProviderSnapshotVersion: 'text-!',
      SourceOrg: 'text!+',
      Status: 'picklist-~ [New]: Active|Error|Expired|In Progress|*New',
      ...VIEWED,
    },
  },
};
