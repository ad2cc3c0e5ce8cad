/** Objects that API clients or deployments save, but Apex cannot. Source: Apex Developer Guide, "sObjects That Don't Support DML Operations"; Territory2, which it lists, code was seen to save. */
const OUT_OF_REACH: ReadonlySet<string> = new Set([
  'AccountTerritoryAssignmentRule',
  'AccountTerritoryAssignmentRuleItem',
  'ApexComponent',
  'ApexPage',
  'BusinessHours',
  'BusinessProcess',
  'CategoryNode',
  'CurrencyType',
  'DatedConversionRate',
  'ProcessInstance',
  'Profile',
  'RecordType',
  'SelfServiceUser',
  'StaticResource',
  'UserAccountTeamMember',
  'UserPreference',
  'UserTerritory',
  'WebLink',
]);

export const isOutOfReach = (object: string): boolean => OUT_OF_REACH.has(object);
