/** Names, calls, operators, conversions, creations. */
import { inferred, row, type Row } from './row.ts';

export const NAMES: readonly Row[] = [
  row('void go() { a = 1; }', '2:13 Variable does not exist: a'),
  row('Integer a; static void go() { a = 1; }', '2:31 Variable does not exist: a'),
  row('String word; static Integer go() { return word.length(); }', '2:43 Variable does not exist: word'),
  row('void go(Account a) { Object b = a.Nonsense__c; }', '2:35 Variable does not exist: Nonsense__c'),
  row('void go(Account a) { Object b = a.Parent.Nonsense; }', '2:42 Variable does not exist: Nonsense'),
  row('void go(String a) { Object b = a.length; }', '2:34 Variable does not exist: length'),
  row('void go() { Nonsense a; }', '2:13 Invalid type: Nonsense'),
  row('void go() { Object a = new Nonsense(); }', '2:24 Invalid type: Nonsense'),
  row('Nonsense a;', '2:1 Invalid type: Nonsense'),
  row('void go(Nonsense__c a) { }', '2:21 Invalid type: Nonsense__c'),
  row('void go() { nothing(); }', '2:13 Method does not exist or incorrect signature: void nothing() from the type Wrong'),
  row("void go(Integer a) { go('a'); }", '2:22 Method does not exist or incorrect signature: void go(String) from the type Wrong'),
  row('void go(Integer a) { go(); }', '2:22 Method does not exist or incorrect signature: void go() from the type Wrong'),
  row(
    'void go(String a) { a.nothing(1, null); }',
    '2:23 Method does not exist or incorrect signature: void nothing(Integer, NULL) from the type String',
  ),
  row('void go() { String.nothing(); }', '2:20 Method does not exist or incorrect signature: void nothing() from the type String'),
  row('void go(Account a) { a.nothing(); }', '2:24 Method does not exist or incorrect signature: void nothing() from the type Account'),
  row(
    "void go(List<Integer> a) { a.add('a'); }",
    '2:30 Method does not exist or incorrect signature: void add(String) from the type List<Integer>',
  ),
  row(
    'void go(Map<String, Integer> a) { a.put(1, 1); }',
    '2:37 Method does not exist or incorrect signature: void put(Integer, Integer) from the type Map<String,Integer>',
  ),
  row('void go() { System.debug(nothing()); }', '2:26 Method does not exist or incorrect signature: void nothing() from the type Wrong'),
  row(
    'void go() { stay(); } static void come() { go(); } void stay() { }',
    '2:44 Non static method cannot be referenced from a static context: void Wrong.go()',
  ),
  row(
    'static void go() { } void stay(Wrong a) { a.go(); }',
    '2:45 Static method cannot be referenced from a non static context: void Wrong.go()',
  ),
  row(
    'Kind kind; enum Kind { A } static Object go() { return Kind.A; } static final Object FIRST = Kind.values(); static { Object a = Kind.A; }',
  ),
  row(
    'Kind kind; enum Kind { A } Object go() { return Kind.A; }',
    '2:54 Static field cannot be referenced from a non static context: A from the type Wrong.Kind',
  ),
  row(
    'static String text; Object go(Wrong a) { return a.text; }',
    '2:51 Static field cannot be referenced from a non static context: text from the type Wrong',
  ),
  row(
    'void go() { } static void come() { Wrong.go(); }',
    '2:42 Non static method cannot be referenced from a static context: void Wrong.go()',
  ),
  row('static void go() { this.go(); }', '2:20 This cannot be referenced in a static context'),
  row('static void go() { super.toString(); }', '2:20 Super cannot be referenced in a static context'),
  row('class A { private void go() { } } void go(A a) { a.go(); }'),
  row(
    'abstract class A { public abstract void go(); } class B extends A { public override void go() { super.go(); } }',
    '2:103 Abstract method cannot be called directly: void Wrong.A.go()',
  ),
  row("void go(String a) { a.addError('b'); }", '2:23 addError must be invoked on an expression that is an exact SObject field reference'),
  row("void go(Account a) { a.Name?.addError('b'); }", '2:30 Safe navigation operator is not allowed between SObject field and addError'),
  row("void go(Account a) { a.Name.addError('b'); a.addError('b'); a.AnnualRevenue.addError(new DmlException()); }"),
  row('void go() { System.debug(); }', '2:20 Method does not exist or incorrect signature: void debug() from the type System'),
  row(
    "void go() { System.debug('ERROR', 'a'); System.debug(null, 'a'); System.debug(LoggingLevel.ERROR, 1); }",
    '2:20 Method does not exist or incorrect signature: void debug(String, String) from the type System',
  ),
  row(
    'void go() { Limits.foo(); Integer a = Limits.getQueries(); Limits b; Object c = new Limits(); }',
    '2:20 Method does not exist or incorrect signature: void foo() from the type Limit',
    '2:60 Invalid type: Limits',
    '2:81 Invalid type: Limits',
  ),
  row('void go() { Object a = new OrgLimits(); a = new OrgLimit(); }', '2:45 Constructor not defined: [System.OrgLimit].<Constructor>()'),
  row(
    'void go() { JSON.serialize(1, true, 2); }',
    '2:18 Method does not exist or incorrect signature: void serialize(Integer, Boolean, Integer) from the type System.JSON',
  ),
  row('void go() { List a; }', "2:13 Unexpected token 'List'."),
  row('void go() { Wrong a; Object b = a.; }', '2:35 Variable does not exist: '),
  row('void go() { Wrong a; a..b = 1; }', '2:24 Variable does not exist: '),
  row('void go() { Object a = while.next(); }', '2:24 Variable does not exist: while'),
  row('void go() { Object a = void; }', '2:24 Variable does not exist: void'),
  row('void go() { Integer bé = 1; }', '2:21 Invalid character in identifier: bé'),
  row('Wrong.5 a;', '2:1 Invalid type: Wrong.5'),
  row(
    'void go() { Map<String> a; Set<String, String> b; }',
    '2:13 Invalid type argument count for Map: expected 2 but found 1',
    '2:28 Invalid type argument count for Set: expected 1 but found 2',
  ),
  row('void go() { String<Integer> a; }', '2:13 Type arguments provided for a non-parameterized type: String'),
  row('void go() { List<Nonsense> a; }', '2:13 Invalid type: Nonsense'),
  row('String go() { return Label.Greeting; }', '2:22 External string does not exist: Greeting'),
  row(
    'final Integer a = 1; void go() { a = 2; }',
    '2:34 Final members can only be assigned in their declaration, init blocks, or constructors: a',
  ),
  row(
    'static final Integer A = 1; static void go() { Wrong.A = 2; }',
    '2:54 Final members can only be assigned in their declaration, init blocks, or constructors: A',
  ),
  row('final Integer a; Wrong() { a = 1; } { a = 2; }'),
  row('void go() { final Integer a = 1; a = 2; }'),
  row("void go() { String a = +'x'; Schema.SObjectType b = Account.getSObjectType(); }"),
  row('public class Wrong implements Queueable { public static void execute(QueueableContext context) { } }'),
  row('void go() { Set<String> a = new Set<Id>(); }', '2:25 Illegal assignment from Set<Id> to Set<String>'),
  row('void go() { Map<String, Object> a = new Map<Id, Object>(); }', '2:33 Illegal assignment from Map<Id,Object> to Map<String,Object>'),
  row('void go() { Map<Id, SObject> a = new Map<Id, Account>(); List<Account> b = new List<SObject>(); }'),
  row('void go() { Account a = [SELECT Id FROM Account WHERE AnnualRevenue = 99999999999]; }', '2:71 Illegal integer'),
  row('Integer a { get; } void go() { a = 1; }', '2:32 Variable is not visible: Wrong.a'),
  row('void go(Account a) { a?.Name = null; }', '2:25 Expression cannot be assigned'),
  row('void go(Integer a) { 1 = a; }', '2:22 Expression cannot be assigned'),
  row('Integer one() { return 1; } void go() { one() = 2; }', '2:41 Expression cannot be assigned'),
  row(
    'class A { A() { Integer b; this(1); } A(Integer a) { } }',
    "2:28 Call to 'this()' must be the first statement in a constructor method",
  ),
  row(
    'virtual class A { } class B extends A { B() { Integer b; super(); } }',
    "2:58 Call to 'super()' must be the first statement in a constructor method",
  ),
  row('void go() { this(); }', "2:13 Call to 'this()' must be the first statement in a constructor method"),
  row('virtual class A { A(Integer a) { } } class B extends A { }', '2:44 No default constructor available in super type: Wrong.A'),
  row('virtual class A { A(Integer a) { } } class B extends A { B() { } }', '2:58 No default constructor available in super type: Wrong.A'),
  row('Wrong(Integer a) { } void go() { new Wrong(); }', '2:34 Constructor not defined: [Wrong].<Constructor>()'),
  row("Wrong(Integer a) { } void go() { new Wrong('a', 1); }", '2:34 Constructor not defined: [Wrong].<Constructor>(String, Integer)'),
  row('abstract class A { } void go() { new A(); }', '2:34 Abstract classes cannot be constructed: Wrong.A'),
  row('interface A { } void go() { new A(); }', '2:29 Type cannot be constructed: Wrong.A'),
  row('enum A { X } void go() { new A(); }', '2:26 Type cannot be constructed: Wrong.A'),
  row('void go() { new String(); }', '2:13 Type cannot be constructed: String'),
  row('void go() { new Integer(); }', '2:13 Type cannot be constructed: Integer'),
];

export const OPERATORS: readonly Row[] = [
  row("void go() { Boolean a = 1 == 'a'; }", '2:25 Comparison arguments must be compatible types: Integer, String'),
  row("void go(Date a) { Boolean b = a == 'a'; }", '2:31 Comparison arguments must be compatible types: Date, String'),
  row('void go(Account a, Contact b) { Boolean c = a == b; }', '2:45 Comparison arguments must be compatible types: Account, Contact'),
  row("void go() { Boolean a = 1 < 'a'; }", '2:25 Comparison arguments must be compatible types: Integer, String'),
  row('void go() { Boolean a = true < false; }', '2:25 Inequality operator not allowed for this type: Boolean'),
  row('void go(Account a) { Boolean b = a > a; }', '2:34 Inequality operator not allowed for this type: Account'),
  row(
    'void go(Object a, Integer b, Id c, String d, Date e, Datetime f, Long g, Decimal h) { Boolean i = a == b || c == d || e == f || g == h || b < g || c < d || e < f; }',
  ),
  row('void go() { Integer a = 1 - true; }', '2:25 Arithmetic expressions must use numeric arguments'),
  row("void go() { Integer a = 'a' - 'b'; }", '2:25 Arithmetic expressions must use numeric arguments'),
  row('void go(Account a) { Integer b = a * 2; }', '2:34 Arithmetic expressions must use numeric arguments'),
  row('void go(Object a) { Integer b = a + 2; }', '2:33 Arithmetic expressions must use numeric arguments'),
  row('void go(Date a) { Date b = a + 1.5; }', '2:28 Date expressions must use Integer or Long'),
  row('void go(Datetime a) { Datetime b = a + 1.5; b = a - 2; }'),
  row('void go(Datetime a) { Datetime b = a - a; }', '2:36 Date/time expressions must use Integer or Double or Decimal'),
  row('void go(Time a) { Time b = a + 1.5; }', '2:28 Time expressions must use Integer or Long'),
  row('void go() { Integer a = 1.5 & 2; }', '2:25 & operator can only be applied to Boolean expressions or to Integer or Long expressions'),
  row('void go() { Integer a = 1.5 << 2; }', '2:25 << operation can only be applied to Integer or Long types'),
  row('void go(Boolean a, Boolean b) { a = a & b; a |= b; a ^= b; Integer c = 1 & 2 | 3 ^ 4; }'),
  row('void go() { Boolean a = !1; }', '2:25 ! operator can only be applied to boolean expressions'),
  row("void go() { Integer a = -'a'; }", '2:25 Unary negation must use a numeric argument'),
  row('void go() { Object a = ~1.5; }', '2:24 Invalid type for bitwise negate: Decimal'),
  row('void go(String a) { a++; }', '2:22 Unary postfix increment/decrement can only be applied to numeric expressions: String'),
  row('void go(String a) { ++a; }', '2:21 Unary prefix increment can only be applied to numeric expressions: String'),
  row('void go(String a) { --a; }', '2:21 Unary prefix decrement can only be applied to numeric expressions: String'),
  row('void go() { Boolean a = 1 && true; }', '2:25 Logical operator can only be applied to Boolean'),
  row("void go() { Boolean a = true || 'a'; }", '2:25 Logical operator can only be applied to Boolean'),
  row("void go() { Object a = true ? 1 : 'a'; }", '2:24 Incompatible types in ternary operator: String, Integer'),
  row("void go(Integer a) { Object b = a ?? 'a'; }", '2:33 Incompatible types in null coalescing operator: Integer, String'),
  row(
    'void go(Integer a, Decimal b, Id c, String d, Object e) { Object f = true ? a : b; f = true ? c : d; f = true ? e : a; f = true ? null : a; }',
  ),
  row('void go(String a) { a += 1; a += null; a -= 1; }', '2:40 Arithmetic expressions must use numeric arguments'),
  row('void go(Integer a) { a += 1.5; }', '2:22 Illegal assignment from Decimal to Integer'),
  row('void go(Integer a, Long b) { a += b; }', '2:30 Illegal assignment from Long to Integer'),
  row('void go(Decimal a, Integer b) { a += b; a /= 2; a++; Long c = b; c += b; Double d = b; d *= 2; }'),
  row(
    'void go(Account a) { Boolean b = a instanceof Contact; }',
    '2:34 Operation instanceof is always false since an instance of Account is never an instance of Contact',
  ),
  row(
    'void go(Account a) { Boolean b = a instanceof Account; }',
    '2:34 Operation instanceof is always true since an instance of Account is always an instance of Account',
  ),
  row(
    'virtual class A { } class B extends A { } void go(B a) { Boolean c = a instanceof A; }',
    '2:70 Operation instanceof is always true since an instance of Wrong.B is always an instance of Wrong.A',
  ),
  row('virtual class A { } class B extends A { } void go(A a) { Boolean c = a instanceof B; }'),
  row(
    'void go(Object a, SObject b, String c, List<SObject> d) { Boolean e = a instanceof String || b instanceof Account || c instanceof Id || d instanceof List<Account>; }',
  ),
  row(
    'void go() { Boolean a = 1 instanceof String; }',
    '2:25 Operation instanceof is always false since an instance of Integer is never an instance of String',
  ),

  row(
    'void go() { Integer a = 1 >>> 1.5; a <<= 1.5; }',
    '2:25 >>> operation can only be applied to Integer or Long types',
    '2:36 << operation can only be applied to Integer or Long types',
  ),
  row('void go() { Object a = true ? new Account() : new Contact(); }', '2:24 Incompatible types in ternary operator: Contact, Account'),
  row(
    'virtual class A { } class B extends A { } class C extends A { } void go() { Object a = true ? new A() : new B(); a = true ? new B() : new C(); }',
    '2:118 Incompatible types in ternary operator: Wrong.C, Wrong.B',
  ),
  row('void go() { Boolean a = 1 || 2; }', '2:25 Logical operator can only be applied to Boolean'),
];

export const CONVERSIONS: readonly Row[] = [
  row('void go() { String s = 1; }', '2:20 Illegal assignment from Integer to String'),
  row("void go() { Integer a = 'a'; }", '2:21 Illegal assignment from String to Integer'),
  row('void go() { Integer a = 1L; }', '2:21 Illegal assignment from Long to Integer'),
  row('void go() { Integer a = 1.5; }', '2:21 Illegal assignment from Decimal to Integer'),
  row('void go() { Long a = 1.5; }', '2:18 Illegal assignment from Decimal to Long'),
  row('void go() { Integer a; a = true; }', '2:24 Illegal assignment from Boolean to Integer'),
  row('void go() { Account a = new Contact(); }', '2:21 Illegal assignment from Contact to Account'),
  row('void go() { List<Integer> a = new List<String>(); }', '2:27 Illegal assignment from List<String> to List<Integer>'),
  row(
    'Iterable<Object> go(Iterable<Integer> a) { Iterable<Decimal> b = a; Iterable<SObject> c = (Iterable<Account>) (Object) a; return a; }',
  ),
  row(
    'Iterable<Integer> go(Iterable<Object> a, Iterable<SObject> b) { Iterable<Account> c = b; return a; }',
    '2:83 Illegal assignment from System.Iterable<SObject> to System.Iterable<Account>',
    '2:90 Illegal conversion from System.Iterable<Object> to System.Iterable<Integer>',
  ),
  row(
    'void go(Iterator<String> a) { Iterator<Object> b = a; }',
    '2:48 Illegal assignment from System.Iterator<String> to System.Iterator<Object>',
  ),
  row(
    'void go(Map<String, Integer> b) { List<Long> a = new List<Integer>(); Map<String, Decimal> c = b; Iterable<Double> d = new List<Long>(); List<List<Long>> e = new List<List<Integer>>(); }',
  ),
  row('void go() { List<Integer> a = new List<Long>(); }', '2:27 Illegal assignment from List<Long> to List<Integer>'),
  row(
    'void go() { Map<String, Integer> a = new Map<String, String>(); }',
    '2:34 Illegal assignment from Map<String,String> to Map<String,Integer>',
  ),
  row('void go() { Set<String> a = new List<String>(); }', '2:25 Illegal assignment from List<String> to Set<String>'),
  row('void go() { Account a = [SELECT Id FROM Contact]; }', '2:21 Illegal assignment from List<Contact> to Account'),
  row('void go() { List<Contact> a = [SELECT Id FROM Account]; }', '2:27 Illegal assignment from List<Account> to List<Contact>'),
  row('void go() { Integer a = [SELECT Id FROM Account]; }', '2:21 Illegal assignment from List<Account> to Integer'),
  row('void go() { Map<Id, Account> a = [SELECT Id FROM Account]; }', '2:30 Illegal assignment from List<Account> to Map<Id,Account>'),
  row('void go() { Integer a = go(); }', '2:21 Illegal assignment from void to Integer'),
  row('Integer a = true;', '2:9 Illegal assignment from Boolean to Integer'),
  row('static Integer a = 1L;', '2:16 Illegal assignment from Long to Integer'),
  row(
    'void go() { Account a = [SELECT Id FROM Account]; List<Account> b = [SELECT Id FROM Account]; Integer c = [SELECT COUNT() FROM Account]; List<SObject> d = b; List<Account> e = d; Object f = b; SObject g = a; }',
  ),
  row(
    "void go() { Decimal a = 1; Double b = 1; Long c = 1; a = b; b = a; a = c; b = c; Datetime d = Date.today(); Id e = '001000000000001'; String f = e; Object g = 1; }",
  ),
  row('void go() { Date a = Datetime.now(); }', '2:18 Illegal assignment from Datetime to Date'),
  row("void go() { Blob a = 'a'; }", '2:18 Illegal assignment from String to Blob'),
  row("void go() { Integer a = (Integer) 'a'; }", '2:25 Incompatible types since an instance of String is never an instance of Integer'),
  row(
    'void go(Account a) { Contact b = (Contact) a; }',
    '2:34 Incompatible types since an instance of Account is never an instance of Contact',
  ),
  row(
    'class A { } class B { } void go(A a) { B b = (B) a; }',
    '2:46 Incompatible types since an instance of Wrong.A is never an instance of Wrong.B',
  ),
  row(
    'void go(Object a, SObject b, List<SObject> c) { Integer d = (Integer) a; Account e = (Account) b; List<Account> f = (List<Account>) c; Integer g = (Integer) 1.5; Decimal h = (Decimal) 1; }',
  ),
  row("void go(List<Integer> a) { a['b'] = 1; }", '2:28 List index must be of type Integer: String'),
  row('void go(Set<Integer> a) { Integer b = a[0]; }', '2:39 Expression must be a list type: Set<Integer>'),
  row(
    "void go(Map<String, Integer> a) { Integer b = a['a']; }",
    '2:47 Expression must be a list type: Map<String,Integer>',
    '2:47 List index must be of type Integer: String',
  ),
];

export const CREATIONS: readonly Row[] = [
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
  row("void go() { Object a = new Contact(Name = 'a'); }", '2:24 Field is not writeable: Contact.Name'),
  row(
    "void go(Account a, Opportunity b) { a.Id = null; a.OwnerId = null; b.StageName = 'a'; b.IsPrivate = true; Lead c = new Lead(IsConverted = true); Task d = new Task(Status = 'a'); User e = new User(IsActive = true); }",
  ),
  row(
    'void go() { Account a = [SELECT Nope__c FROM Account]; }',
    "2:33 No such column 'Nope__c' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
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
];

export const TRIGGERS: readonly Row[] = [
  row('trigger Wrong on Account (before insert, after update, after undelete) { for (Account a : Trigger.new) { a.Name = null; } }'),
  row('trigger Wrong on Nonsense__c (before insert) { }', '1:18 Invalid type: Nonsense__c'),
  row('trigger Wrong on Account (before insert, before insert) { }', '1:9 Duplicate Trigger Usage: BEFORE INSERT'),
  row('trigger Wrong on Account (before undelete) { }', '1:9 Trigger Usage Before Undelete is not supported'),
  row('trigger Wrong on Account (before insert) { return 1; }', '1:44 Trigger bodies must not return a value'),
  row('trigger Wrong on Account (before insert) { if (Trigger.new.isEmpty()) { return; } }'),
];
