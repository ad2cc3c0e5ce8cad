/**
 * The standard duplicate and matching rules of every org, which are active. Match keys are part of the filter logic.
 * Source: Salesforce Help, "Standard Account Duplicate Rule", "Standard Contact Duplicate Rule", "Standard Lead Duplicate Rule", "Standard Account Matching Rule",
 * "Standard Contact Matching Rule and Standard Lead Matching Rule"; names and mapped fields seen in orgs.
 */
import type { DuplicateRule, Matcher, MatchingRule, MatchItem } from './duplicateRuleModel.ts';

/** Compared exactly, without case: thousands of people may have the same last name. */
const items = (fields: string, matchesBlanks = false): readonly MatchItem[] =>
  fields.split(' ').map((field) => ({ field, method: /^(AccountId|Company)$/.test(field) ? 'CompanyName' : 'Exact', matchesBlanks }));
const standard = (name: string, object: string, logic: string, matchItems: readonly MatchItem[]): MatchingRule => ({
  name,
  label: `Standard ${object} Matching Rule`,
  object,
  isActive: true,
  isStandard: true,
  items: matchItems,
  logic,
});

const ACCOUNTS = standard(
  'Standard_Account_Match_Rule_v1_0',
  'Account',
  '(1 AND (2 OR (3 AND 4) OR 5 OR 6)) OR (7 AND (6 OR 2))',
  items('Name BillingStreet BillingCity BillingState BillingPostalCode Phone Website'),
);
/** The last item: a first name that both lack does not distinguish people with the same address. */
const PEOPLE = '(4 AND 1 AND 10) OR (1 AND 2 AND (6 OR (9 AND (3 OR (5 AND (7 OR 8))))))';
const CONTACTS = standard('Standard_Contact_Match_Rule_v1_1', 'Contact', PEOPLE, [
  ...items('LastName FirstName Title Email MailingStreet Phone MailingCity MailingPostalCode AccountId'),
  ...items('FirstName', true),
]);
const LEADS = standard('Standard_Lead_Match_Rule_v1_0', 'Lead', PEOPLE, [
  ...items('LastName FirstName Title Email Street Phone City PostalCode Company'),
  ...items('FirstName', true),
]);
export const STANDARD_MATCHING_RULES: readonly MatchingRule[] = [ACCOUNTS, CONTACTS, LEADS];

const alone = (rule: MatchingRule): Matcher => ({ rule, sources: new Map() });
/** Leads and contacts have the same items, in the same order. */
const across = (rule: MatchingRule, from: MatchingRule): Matcher => ({
  rule,
  sources: new Map(rule.items.map(({ field }, index) => [field.toLowerCase(), from.items[index]?.field ?? field])),
});
const duplicates = (object: string, order: number, matchers: readonly Matcher[]): DuplicateRule => ({
  name: `Standard_${object}_Duplicate_Rule`,
  label: `Standard ${object} Duplicate Rule`,
  object,
  isActive: true,
  order,
  onInsert: { isBlocked: false, isAlerted: true, isReported: true },
  onUpdate: { isBlocked: false, isAlerted: false, isReported: false },
  alert: 'Use one of these records?',
  respectsSharing: true,
  filter: { items: [], logic: undefined },
  matchers,
});
export const STANDARD_DUPLICATE_RULES: readonly DuplicateRule[] = [
  duplicates('Account', 1, [alone(ACCOUNTS)]),
  duplicates('Contact', 1, [alone(CONTACTS), across(LEADS, CONTACTS)]),
  duplicates('Lead', 1, [alone(LEADS), across(CONTACTS, LEADS)]),
];
