/** Share objects of standard objects. Source: Object Reference, "AccountShare" and its like. */
import type { FactTable, ObjectFacts } from '../facts.ts';

const share = (prefix: string, base: string): ObjectFacts => ({
  prefix,
  nameField: 'Id',
  fields: {
    [`${base}Id`]: 'ref!+',
    UserOrGroupId: 'ref!+',
    RowCause: 'picklist~+ [Manual]: Owner|*Manual|Rule|ImplicitChild|ImplicitParent|Team|Territory',
    [`${base}AccessLevel`]: 'picklist!~: None|Read|Edit|All',
  },
  targets: { UserOrGroupId: ['Group', 'User'] },
  onDelete: { [`${base}Id`]: 'cascade' },
});
const account = share('00r', 'Account');

export const SHARES: FactTable = {
  AccountShare: {
    ...account,
    fields: {
      ...account.fields,
      OpportunityAccessLevel: 'picklist!~ [None]: *None|Read|Edit',
      CaseAccessLevel: 'picklist~ [None]: *None|Read|Edit',
      ContactAccessLevel: 'picklist~ [None]: *None|Read|Edit',
    },
  },
  CampaignShare: share('08s', 'Campaign'),
  CaseShare: share('01n', 'Case'),
  ContactShare: share('03s', 'Contact'),
  LeadShare: share('01o', 'Lead'),
  OpportunityShare: share('00t', 'Opportunity'),
};
