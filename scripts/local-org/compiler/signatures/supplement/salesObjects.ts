/** Objects of sales teams, influence, notes and identity that the stubs leave out. Source: Object Reference for the Salesforce Platform, each object's page. */
import { made } from './madeObject.ts';
import type { StandardObject } from '../../../language/signatures.ts';

const ACCESS = ['AccountAccessLevel', 'CaseAccessLevel', 'ContactAccessLevel', 'OpportunityAccessLevel'];

export const SALES_OBJECTS: readonly StandardObject[] = [
  made(
    'AttachedContentNote',
    {
      Id: ['ContentDocumentId', 'LinkedEntityId'],
      String: ['FileExtension', 'FileType', 'TextPreview', 'Title'],
      Integer: ['ContentSize'],
    },
    { ContentDocument: 'ContentDocument', LinkedEntity: 'Name' },
  ),
  made(
    'CampaignInfluence',
    {
      Id: ['CampaignId', 'CampaignMemberId', 'ContactId', 'ModelId', 'OpportunityContactRoleId', 'OpportunityId'],
      Decimal: ['Influence', 'RevenueShare'],
    },
    {
      Campaign: 'Campaign',
      CampaignMember: 'CampaignMember',
      Contact: 'Contact',
      Model: 'CampaignInfluenceModel',
      Opportunity: 'Opportunity',
      OpportunityContactRole: 'OpportunityContactRole',
    },
  ),
  made('TwoFactorInfo', { Id: ['UserId'], String: ['SharedKey', 'Type'] }, { User: 'User' }),
  made('UserAccountTeamMember', { Id: ['OwnerId', 'UserId'], String: [...ACCESS, 'TeamMemberRole'] }, { Owner: 'User', User: 'User' }),
];
