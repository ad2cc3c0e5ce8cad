/** Records that go with the one they belong to, or hold it back. Source: orgs' describes of accounts, leads and opportunities (CumulusCI, `tests/shared_cassettes`). */
import type { FactTable, ObjectFacts } from '../facts.ts';

const belongs = (field: string): ObjectFacts => ({ prefix: '', onDelete: { [field]: 'cascade' } });
const holds = (field: string): ObjectFacts => ({ prefix: '', onDelete: { [field]: 'restrict' } });

export const BELONGINGS: FactTable = {
  AIInsightValue: belongs('SobjectLookupValueId'),
  AIRecordInsight: belongs('TargetId'),
  AccountBrand: belongs('AccountId'),
  AccountCleanInfo: belongs('AccountId'),
  AssociatedLocation: belongs('ParentRecordId'),
  AuthorizationFormConsent: holds('ConsentGiverId'),
  ChannelProgramMember: holds('PartnerId'),
  CommSubscriptionConsent: holds('ConsentGiverId'),
  EmailStatus: belongs('WhoId'),
  FlowOrchestrationWorkItem: { prefix: '', targets: { AssigneeId: ['Group', 'User'] } },
  LeadCleanInfo: belongs('LeadId'),
  ListEmailIndividualRecipient: belongs('RecipientId'),
  OpportunityCompetitor: belongs('OpportunityId'),
  RecordAction: belongs('RecordId'),
  UserEmailPreferredPerson: belongs('PersonRecordId'),
};
