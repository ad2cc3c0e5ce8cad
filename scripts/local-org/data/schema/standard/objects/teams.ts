/** Teams of accounts, opportunities and cases. Source: Object Reference, "AccountTeamMember", "UserAccountTeamMember", "OpportunityTeamMember", "CaseTeamMember". */
import type { FactTable } from '../facts.ts';

const LEVEL = 'picklist: Read|Edit|All';
const CHILD_LEVEL = 'picklist: None|Read|Edit';
/** Metadata API Developer Guide, "StandardValueSet", SalesTeamRole. */
const ROLE =
  'picklist Team Role: Account Manager|Channel Manager|Executive Sponsor|Lead Qualifier|Pre-Sales Consultant|Sales Manager|Sales Rep';

export const TEAMS: FactTable = {
  AccountTeamMember: {
    prefix: '01M',
    nameField: 'Id',
    fields: {
      AccountId: 'ref!+',
      UserId: 'ref!+',
      TeamMemberRole: ROLE,
      Title: 'text(80)-',
      AccountAccessLevel: LEVEL,
      CaseAccessLevel: CHILD_LEVEL,
      ContactAccessLevel: CHILD_LEVEL,
      OpportunityAccessLevel: CHILD_LEVEL,
    },
    onDelete: { AccountId: 'cascade' },
  },
  UserAccountTeamMember: {
    prefix: '01D',
    nameField: 'Id',
    fields: {
      OwnerId: 'ref!+',
      UserId: 'ref!+',
      AccountAccessLevel: 'picklist~: Read|Edit',
      CaseAccessLevel: 'picklist~: None|Read|Edit',
      ContactAccessLevel: 'picklist~: None|Read|Edit',
      OpportunityAccessLevel: 'picklist~: None|Read|Edit',
      TeamMemberRole: 'picklist',
    },
  },
  OpportunityTeamMember: {
    prefix: '00q',
    nameField: 'Id',
    fields: {
      OpportunityId: 'ref!+',
      UserId: 'ref!+',
      Name: 'text(361)-',
      Title: 'text(80)-',
      TeamMemberRole: ROLE,
      OpportunityAccessLevel: LEVEL,
    },
    onDelete: { OpportunityId: 'cascade' },
  },
  CaseTeamMember: {
    prefix: '0B3',
    nameField: 'Id',
    fields: { ParentId: 'ref!', MemberId: 'ref!', TeamRoleId: 'ref!' },
    targets: { MemberId: ['Contact', 'User'] },
    onDelete: { ParentId: 'cascade' },
  },
};
