/** Findings that we accept, each with its reason. A finding that is nowhere here has to be mended. */
export interface Accepted {
  readonly rule: string;
  /** Which files; all when missing. */
  readonly file?: RegExp;
  readonly reason: string;
}

export const accepted: readonly Accepted[] = [
  { rule: 'ApexDoc', reason: 'A comment stands on each class, and on a method whose name does not tell all: CONTRIBUTING.md.' },
  { rule: 'FieldNamingConventions', reason: 'Static finals are in capitals, and transfer types carry the names of the JSON.' },
  { rule: 'ApexUnitTestClassShouldHaveRunAs', reason: 'Tests of a permission run as a user without it; the others test what jobs do.' },
  { rule: 'ExcessiveParameterList', reason: 'The threshold is three; a call of the service has a list, a state, a date and a page.' },
  { rule: 'AvoidBooleanMethodParameters', file: /\/sync\//, reason: 'Whether a run is full decides what it reads; a class of its own would say no more.' },
  { rule: 'TooManyFields', file: /\/generated\//, reason: 'The service answers with so many.' },
  { rule: 'ExcessivePublicCount', file: /\/generated\//, reason: 'The service answers with so many.' },
  { rule: 'AvoidHardcodedCredentialsInFieldDecls', file: /\/connect\//, reason: 'Names of the credential and of its endpoint, not their content.' },
  { rule: 'ExcessivePublicCount', file: /CampaignMonitorApi\.cls$/, reason: 'One method a call of the service, so that there is one door to it.' },
  { rule: 'AvoidBooleanMethodParameters', file: /PeoplePreviewService\.cls$/, reason: 'A box of the settings page, as it is ticked there.' },
  { rule: 'ExcessivePublicCount', file: /SyncSettings\.cls$/, reason: 'One method a choice of the settings page.' },
  { rule: 'CyclomaticComplexity', file: /(PersonChanges|PersonMatcher|PersonMapper|PeopleService|SalesforceCampaignService)\.cls$/, reason: 'Many small methods about one rule that people can read; the highest is 11.' },
  { rule: 'CognitiveComplexity', file: /(PersonMatcher|PersonMapper|PeopleService)\.cls$/, reason: 'Many small methods about one rule that people can read; the highest is 12.' },
  { rule: 'AvoidNonRestrictiveQueries', file: /\/test\//, reason: 'A test sees only what it has made.' },
  { rule: 'CyclomaticComplexity', file: /WatermarkWalk\.cls$/, reason: 'Many small methods about one state; the highest is 9.' },
  { rule: 'ProtectSensitiveData', file: /Key__c\.field-meta\.xml$/, reason: 'External keys of records; secrets are in the external credential only.' },
  { rule: 'ProtectSensitiveData', file: /ServiceAddress__mdt/, reason: 'Public addresses of pages, no tokens.' },
];
