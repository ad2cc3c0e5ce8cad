/** What every org's Sales app shows. */
export const SALES_TABS = [
  'standard-Account',
  'standard-Contact',
  'standard-Opportunity',
  'standard-Lead',
  'standard-Case',
  'standard-Campaign',
  'standard-Task',
];
