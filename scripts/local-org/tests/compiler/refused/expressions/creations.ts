/** Creations: `new`. */
import { inferred, row, shown, type Row } from '../row.ts';

export const CREATIONS: readonly Row[] = [
  row(
    'void go() { LxScheduler.GetAppointmentCandidatesInput a = new LxScheduler.GetAppointmentCandidatesInputBuilder().setTerritoryIds(new List<String>()).build(); String b = LxScheduler.SchedulerResources.getAppointmentCandidates(a); } class A implements CommerceExtension.ResolutionStrategy { public CommerceExtension.Resolution resolve() { return new CommerceExtension.Resolution(CommerceExtension.ResolutionStates.OFF); } } class B implements Messaging.NotificationActionHandler { } class C implements sfdc_surveys.SurveyInvitationLinkShortener { public String getShortenedURL(String a) { return a; } }',
    '2:429 Class Wrong.B must implement the method: Messaging.ActionResult Messaging.NotificationActionHandler.executeAction(Messaging.ActionableNotification)',
  ),
  row(
    "void go() { List<Integer> a = new List<Integer>{ 1, 'a' }; }",
    '2:31 Initial expression is of incorrect type, expected: Integer but was: String',
  ),
  row(
    'void go() { Set<String> a = new Set<String>{ 1 }; }',
    '2:29 Initial expression is of incorrect type, expected: String but was: Integer',
  ),
  row(
    "void go() { Integer[] a = new Integer[]{ 'a' }; }",
    '2:27 Initial expression is of incorrect type, expected: Integer but was: String',
  ),
  row('void go() { Map<String, Integer> a = new Map<String, Integer>{ 1 => 1 }; }', '2:64 Invalid key type Integer for String'),
  row("void go() { Map<String, Integer> a = new Map<String, Integer>{ 'a' => 'b' }; }", '2:71 Invalid value type String for Integer'),
  row(
    "void go() { Object a = new List<Integer>('a'); }",
    '2:24 Invalid initializer type String found for List<Integer>: expected an Integer or a List of type Integer',
  ),
  row(
    "void go() { Object a = new Set<Integer>('a'); }",
    '2:24 Invalid initializer type String found for Set<Integer>: expected a List or a Set of type: Integer',
  ),
  row(
    'void go() { Object a = new Map<Id, Account>(1); }',
    '2:24 Invalid initializer type Integer found for Map<Id,Account>: expected a Map with the same key and value types, or a valid SObject List',
  ),
  row(
    'void go(List<Integer> a, Set<Integer> b, List<Account> c) { Object d = new List<Integer>(b); d = new Set<Integer>(a); d = new Map<Id, Account>(c); d = new Integer[5]; d = new List<Integer>(5); d = new Map<Id, SObject>(c); }',
  ),
  row('void go() { Object a = new Account(Nonsense = 1); }', '2:24 Field does not exist: Nonsense on Account'),
  row("void go() { Object a = new Account(Name = 'a', Name = 'b'); }", '2:24 Duplicate field initialization: Name'),
  row('void go() { Object a = new Account(Name = 1); }', '2:24 Illegal assignment from Integer to String'),
  row("void go() { Object a = new Account('a'); }", '2:24 Type requires name=value pair construction: Account'),
  row(
    "void go() { Object a = new Wrong(name = 'a'); }",
    '2:24 Invalid constructor syntax, name=value pairs can only be used for SObjects: Wrong',
  ),
  row('void go() { Object a = new SObject(); }', '2:24 Type cannot be constructed: SObject'),
  row("void go() { Object a = new Account(Parent = new Account(), Id = '001000000000001', AnnualRevenue = 1); }"),
  row('void go() { Object a = new Account(CreatedDate = Datetime.now()); }', '2:24 Field is not writeable: Account.CreatedDate'),
  row('void go(Account a) { a.CreatedDate = Datetime.now(); }', '2:24 Field is not writeable: Account.CreatedDate'),
  row(
    'void go(Account a) { a.LastModifiedById = UserInfo.getUserId(); a.SystemModstamp = null; }',
    '2:24 Field is not writeable: Account.LastModifiedById',
    '2:67 Field is not writeable: Account.SystemModstamp',
  ),
  inferred('void go(Account a) { a.Contacts = null; }', '2:24 Field is not writeable: Account.Contacts'),
  row('void go() { Object a = new Opportunity(IsClosed = true); }', '2:24 Field is not writeable: Opportunity.IsClosed'),
  row("void go() { Object a = new AsyncApexJob(Status = 'Failed'); }", '2:24 Field is not writeable: AsyncApexJob.Status'),
  row("void go() { Object a = new Contact(Name = 'a'); }", '2:24 Field is not writeable: Contact.Name'),
  row(
    "void go(Account a, Opportunity b) { a.Id = null; a.OwnerId = null; b.StageName = 'a'; b.IsPrivate = true; Lead c = new Lead(IsConverted = true); Task d = new Task(Status = 'a'); User e = new User(IsActive = true); }",
  ),
  row(
    'void go() { Account a = [SELECT Nope__c FROM Account]; }',
    shown(
      '2:25',
      'SELECT Nope__c FROM Account',
      8,
      "No such column 'Nope__c' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    ),
  ),

  row(
    "void go() { Object a = new Nonsense[1]; a = new Integer['a']; }",
    '2:24 Invalid type: Nonsense',
    '2:45 Invalid initializer type String found for List<Integer>: expected an Integer or a List of type Integer',
  ),
  row(
    'void go() { Object a = new Account(Name = 1, Name = 2); }',
    '2:24 Illegal assignment from Integer to String',
    '2:24 Duplicate field initialization: Name',
  ),
  inferred('void go() { Object a = new AggregateResult(); }', '2:24 SObject is not constructable: AggregateResult'),
  inferred(
    "void go() { Object a = new NullPointerException('x'); }",
    '2:24 Constructor not defined: [System.NullPointerException].<Constructor>(String)',
  ),
  inferred('Integer a = Limits.getScriptStatements();', '2:20 Method was removed after version 30.0: getScriptStatements'),
  inferred('Object a = Cache.Org.get(new List<String>());', '2:22 Method was removed after version 54.0: get'),
  inferred('Object a = Cache.Session.getMaxValueSize();', '2:26 Method was removed after version 49.0: getMaxValueSize'),
  inferred(
    'void go() { Cache.Partition.validateKeys(true, new Set<String>()); }',
    '2:29 Method was removed after version 54.0: validateKeys',
  ),
  inferred('Object a = Site.getPrefix();', '2:17 Method was removed after version 29.0: getPrefix'),
  inferred('Object a = Site.getBaseInsecureUrl();', '2:17 Method was removed after version 51.0: getBaseInsecureUrl'),
  inferred('Object a = new FlexQueue();', '2:12 Type cannot be constructed: System.FlexQueue'),
  inferred('Object a = new Messaging.ActionResult();', '2:12 Type cannot be constructed: Messaging.ActionResult'),
  inferred('Boolean go(List<Account> a) { return a instanceof Iterable<SObject>; }'),
  inferred('Currency a;', '2:1 Type is not visible: CURRENCY'),
  inferred('void go(Location at) { at.latitude = 1.0; }', '2:27 Variable is not visible: System.Location.latitude'),
  inferred('Object a = Url.getSalesforceBaseUrl();', '2:16 Method was removed after version 58.0: getSalesforceBaseUrl'),
  inferred(
    'void go(Reports.SummaryValue value) { value.setValue(1); }',
    '2:45 Method is not visible: void reports.SummaryValue.setValue(Object)',
  ),
  inferred('Object a = (1.0).compareTo(2.0);', '2:18 Method is not visible: Integer Decimal.compareTo(Decimal)'),
  inferred('Object a = Cache.Org.get(new Set<String>());'),
  row(
    'void m() { Formula.builder().withFormula(1); }',
    '2:30 Method does not exist or incorrect signature: void withFormula(Integer) from the type formulaeval.FormulaBuilder',
  ),
  row('Metadata.ConsoleComponent a;', '2:1 Type is not visible: Metadata.ConsoleComponent'),
  row(
    "void m() { Messaging.renderStoredEmailTemplate(null, null, null, 'NONE'); }",
    '2:22 Method does not exist or incorrect signature: void renderStoredEmailTemplate(NULL, NULL, NULL, String) from the type Messaging',
  ),
];
