/** Findings that we accept, each with its reason. A finding that is nowhere here has to be mended. */
export interface Accepted {
  readonly rule: string;
  /** Which files; all when missing. */
  readonly file?: RegExp;
  /** Which messages; all when missing. */
  readonly problem?: RegExp;
  readonly reason: string;
}

export const accepted: readonly Accepted[] = [
  { rule: 'ApexDoc', reason: 'A comment stands on each class, and on a method whose name does not tell all: CONTRIBUTING.md.' },
  { rule: 'FieldNamingConventions', reason: 'Static finals are in capitals, and transfer types carry the names of the JSON.' },
  { rule: 'ApexUnitTestClassShouldHaveRunAs', reason: 'Tests of a permission run as a user without it; the others test what jobs do.' },
  { rule: 'ExcessiveParameterList', reason: 'The threshold is three; a call of the service has a list, a state, a date and a page.' },
  {
    rule: 'AvoidBooleanMethodParameters',
    file: /\/(sync|import|people|memberships|outbox|lists)\//,
    reason:
      'Whether a run is full, a dry run or a draft decides what it does; a class of its own would say no more. Setters of transfer types count, too.',
  },
  {
    rule: 'ApexUnitTestShouldNotUseSeeAllDataTrue',
    file: /\/ReportSourceTest\.cls$/,
    reason: 'Reports are records of the org, which a test without it does not see. It asserts nothing about rows that are not its own.',
  },
  {
    rule: 'AvoidGlobalModifier',
    file: /\/flow\/(\w+Action|FlowActionResult)\.cls$/,
    reason: 'Flows outside the package find only what is global.',
  },
  { rule: 'QueueableWithoutFinalizer', file: /Test\.cls$/, reason: 'What becomes of a job of a test, the test sees.' },
  { rule: 'TooManyFields', file: /\/generated\//, reason: 'The service answers with so many.' },
  { rule: 'ExcessivePublicCount', file: /\/generated\//, reason: 'The service answers with so many.' },
  {
    rule: 'AvoidHardcodedCredentialsInFieldDecls',
    file: /\/connect\//,
    reason: 'Names of the credential and of its endpoint, not their content.',
  },
  {
    rule: 'ExcessivePublicCount',
    file: /CampaignMonitorApi\.cls$/,
    reason: 'One method a call of the service, so that there is one door to it.',
  },
  {
    rule: 'CyclomaticComplexity',
    problem: /^The class /,
    reason: 'The total of a class grows with its methods; each of them is held to its own limit.',
  },
  {
    rule: 'CognitiveComplexity',
    problem: /^The class /,
    reason: 'The total of a class grows with its methods; each of them is held to its own limit.',
  },
  {
    rule: 'CyclomaticComplexity',
    file: /(ImportPlanner|ImportSender|ImportScheduleService|SoqlText|ServiceValueMapper|OutboxReasons|PersonChanges|PersonMatcher)\.cls$/,
    problem: /complexity of 1[0-3]\./,
    reason: 'One list of cases, read from top to bottom; cut in two it would be harder to check against its rule.',
  },
  {
    rule: 'CognitiveComplexity',
    file: /ImportSender\.cls$/,
    problem: /complexity of 15,/,
    reason: 'One list of cases, read from top to bottom.',
  },
  {
    rule: 'CyclomaticComplexity',
    file: /MemberSyncService\.cls$/,
    problem: /complexity of 11\./,
    reason: 'The one loop over states and pages: when it stops is one decision.',
  },
  {
    rule: 'CognitiveComplexity',
    file: /MemberSyncService\.cls$/,
    problem: /complexity of 16,/,
    reason: 'The one loop over states and pages: when it stops is one decision.',
  },
  {
    rule: 'TooManyFields',
    file: /\/(ImportRunView|GeneralSettings)\.cls$/,
    reason: 'A transfer type has as many fields as the screen shows.',
  },
  {
    rule: 'ExcessivePublicCount',
    file: /\/(ImportRunView|ImportDraft|GeneralSettings|SyncSettings)\.cls$/,
    reason: 'One member a value of the screen or a setting.',
  },
  {
    rule: 'AvoidHardcodingId',
    file: /\/(ImportCursor|MembershipSelector|ImportSourcesTest)\.cls$/,
    reason: 'The lowest Id there can be, where a walk begins, or one that no record has.',
  },
  { rule: 'EmptyStatementBlock', file: /SeenInRun\.cls$/, reason: 'Saving the page leaves the marks: nothing is left to remember.' },
  { rule: 'OperationWithLimitsInLoop', file: /\/SyncScheduleService\.cls$/, reason: 'At most four jobs, one for each quarter of an hour.' },
  { rule: 'OperationWithLimitsInLoop', file: /\/AbsentMembers\.cls$/, reason: 'One query for each of five states.' },
  { rule: 'OperationWithLimitsInLoop', file: /^force-app\/test\//, reason: 'Tests do a thing several times to show that it stays done.' },
  { rule: 'AvoidNonRestrictiveQueries', file: /^force-app\/test\//, reason: 'A test sees only what it made.' },
  {
    rule: 'ApexUnitTestClassShouldHaveAsserts',
    file: /SyncScheduleServiceTest\.cls$/,
    reason: 'It asserts in a helper that names what was refused.',
  },
  { rule: 'MissingNullCheckOnSoqlVariable', reason: 'Every query has a limit and asks for an indexed field; a null finds nothing.' },
  {
    rule: 'ApexFlsViolation',
    file: /\/SyncRun(Service|Selector)\.cls$/,
    reason: 'System mode on our own bookkeeping of runs; who may stop one is asked at the entry point: docs/security.md.',
  },
  {
    rule: 'ApexFlsViolation',
    file: /\/(SyncUserService|SyncScheduleService|HealthCheckService|ImportScheduleService|ImportRunSelector)\.cls$/,
    reason:
      'WITH SYSTEM_MODE, which the graph engine does not know, on our own schedules, imports and runs, and on who owns them: docs/security.md.',
  },
  {
    rule: 'ApexFlsViolation',
    file: /\/ClientDataService\.cls$/,
    reason: 'System mode on our own objects, whoever owns them, behind the permission of administrators: docs/security.md.',
  },
  {
    rule: 'AvoidDatabaseOperationInLoop',
    file: /\/ClientDataDeletionBatch\.cls$/,
    reason: 'A look at one record of each kind until one has some: as many queries as kinds, once a part.',
  },
  {
    rule: 'VfCsrf',
    file: /CampaignMonitorOAuth\.page$/,
    reason: 'The page that OAuth returns to; its state, made for one user and used once, is what guards it: docs/decisions/0015.',
  },
  {
    rule: 'ProtectSensitiveData',
    file: /Key__c\.field-meta\.xml$/,
    reason: 'External keys of records; secrets are in the external credential only.',
  },
  { rule: 'ProtectSensitiveData', file: /ServiceAddress__mdt/, reason: 'Public addresses of pages, no tokens.' },
];
