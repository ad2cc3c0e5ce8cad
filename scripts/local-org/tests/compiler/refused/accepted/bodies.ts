/** Members and bodies of unusual forms that are right. Source: Apex Developer Guide, "Apex Language Basics", "Classes, Objects, and Interfaces"; the Apex compiler's front end, as Salesforce's language server ships it, takes them too. */
import { row, type Row } from '../row.ts';

export const BODIES: readonly Row[] = [
  row('void go() { Integer a = 1, b, c = a; b = c++ + ++a - -c; a <<= 2; a >>>= 1; a ^= b; a |= 3; a &= ~b; }'),
  row('void go() { Long l = 1L; Decimal d = 1.5; Double e = 1.5d; l += 1; d += 1; e -= 2; d = d / 3; }'),
  row("void go() { String s = 'a' + 1 + null + true + 1.5; s += 1; s += null; }"),
  row('void go() { for (Integer i = 0; ; ) { break; } Integer i; for (i = 0; i < 1; i++); }'),
  row(
    'void go() { for (Account a : [SELECT Id FROM Account]) { } for (List<Account> b : [SELECT Id FROM Account]) { } for (Account[] c : [SELECT Id FROM Account LIMIT 1]) { } }',
  ),
  row(
    'Integer go(SObject o) { switch on o { when Account a { return 1; } when Contact c { return 2; } when null { return 2; } when else { return 3; } } }',
  ),
  row(
    "Integer go(String s) { switch on s { when 'a', 'b' { return 1; } when '' { return 2; } when null { return 3; } when else { return 4; } } }",
  ),
  row('Integer go(Integer s) { switch on s { when 1, -2 { return 1; } when 3 { return 2; } when else { return 4; } } }'),
  row('Integer go(Long s) { switch on s { when 1L, -2L { return 1; } when else { return 4; } } }'),
  row("static final Integer K = 1; static final String T = 'a' + 'b'; static { Integer x = K; }"),
  row('{ Integer x = 1; } static { return; } Integer y = 1; { y = 2; }'),
  row(
    'Integer y { get; set; } static Integer z { get { return 1; } set { z = value; } } public Integer w { get; private set; } Integer v { get { if (v == null) v = 1; return v; } set; }',
  ),
  row(
    'void go() { try { Integer x = 1; } catch (DmlException e) { throw e; } catch (QueryException e) { } catch (Exception e) { System.debug(e.getMessage() + e.getLineNumber() + e.getTypeName() + e.getCause() + e.getStackTraceString()); } finally { } }',
  ),
  row('void go() { try { } finally { } try { return; } catch (Exception e) { } }'),
  row('Integer go() { try { return 1; } finally { System.debug(1); } }'),
  row('Integer go(Boolean b) { if (b) return 1; else return 2; }'),
  row('Integer go() { throw new DmlException(); }'),
  row(
    'void go() { List<Integer> a = new List<Integer>{ 1, 2 }; Integer[] b = new Integer[]{ 1 }; Integer[] c = new Integer[5]; a[0] = b[0]; a[0]++; a[0] += 2; List<List<Integer>> d = new List<List<Integer>>{ a, b }; d[0][0] = 1; Integer[][] e = new Integer[][]{ a }; }',
  ),
  row(
    "void go() { Set<String> a = new Set<String>{ 'a' }; Set<String> b = new Set<String>(a); Map<String, Integer> c = new Map<String, Integer>{ 'a' => 1, 'b' => 2 }; Map<String, Integer> d = new Map<String, Integer>(c); List<String> e = new List<String>(a); Set<Id> f = new Map<Id, Account>([SELECT Id FROM Account]).keySet(); }",
  ),
  row(
    "void go() { Map<Id, Account> m = new Map<Id, Account>(new List<Account>()); for (Id i : m.keySet()) { m.get(i).Name = 'a'; } for (Account a : m.values()) { } }",
  ),
  row(
    "void go() { Map<String, Map<String, List<Integer>>> m = new Map<String, Map<String, List<Integer>>>(); m.get('a').get('b').add(1); Integer i = m.get('a').get('b')[0]; }",
  ),
  row(
    "void go() { Account a = new Account(Name = 'a', Industry = null); a.Name = 'b'; a.put('Name', 'c'); Object o = a.get('Name'); a.Parent = new Account(); a.Parent.Name = 'd'; Contact c = new Contact(Account = a); c.Account.Parent.Owner.Name.length(); }",
  ),
  row(
    "void go() { SObject s = new Account(); s.put(Account.Name, 'a'); Account a = (Account) s; s = new Contact(); Schema.SObjectType t = s.getSObjectType(); SObject n = t.newSObject(); n = Account.SObjectType.newSObject(null, true); }",
  ),
  row(
    'void go(List<SObject> a) { List<Account> b = (List<Account>) a; b = a; a = b; insert a; update b; upsert b; delete a; undelete b; upsert b Id; }',
  ),
  row(
    "void go(Account a, Contact b) { insert a; update new List<SObject>{ a, b }; merge a new Account(); merge a new List<Account>(); insert as user a; update as system b; upsert as user a Id; delete as system a; undelete as user a; insert new Account(Name = 'a'); }",
  ),
  row("void go() { String s = 'a\\n\\t\\'\\\"\\\\\\u0041\\b\\f\\r'; s = ''; s = '\\''; }"),
  row(
    "void go() { Object o = 'a'; String s = (String) o; Integer i = (Integer) o; List<Object> l = (List<Object>) o; Map<String, Object> m = (Map<String, Object>) o; l = new List<String>(); o = l; }",
  ),
  row(
    'void go(Object o) { Boolean b = o instanceof String; b = o instanceof List<Account>; b = !(o instanceof Account); if (o instanceof Map<String, Object>) { } }',
  ),
  row('Integer go(Integer a) { return a == null ? 0 : a > 1 ? a : a < 0 ? -a : +a; }'),
  row(
    "void go(Account a) { String s = a?.Name?.toLowerCase()?.trim(); Integer i = a?.Contacts?.size(); s = a?.Owner.Name; Integer n = s?.length() ?? 0; s = a?.Name ?? 'x' ?? 'y'; }",
  ),
  row('void go() { Boolean b = true && false || !true; b = true & false | true ^ false; b &= true; b |= false; b ^= true; }'),
  row(
    'void go() { Date d = Date.today() + 1; Date e = d - 1; Datetime t = Datetime.now() + 1; t = t - 1.5; Integer i = d.daysBetween(e); t = d; Time m = Time.newInstance(1, 2, 3, 4); }',
  ),
  row("void go() { Id i = '001000000000000'; String s = i; i = s; Id j = new Account().Id; Boolean b = i == 'a'; }"),
  row(
    'void go() { Type t = Integer.class; t = List<String>.class; t = Map<String, List<Account>>.class; t = Wrong.class; t = Account.class; t = void.class; t = String[].class; t = Database.Batchable.class; }',
  ),
  row('static void go() { Wrong w = new Wrong(); w.stay().stay().x = 1; Wrong.go(); } Wrong stay() { return this; } Integer x;'),
  row(
    'void get() { } void set(Integer get) { } void count() { get(); set(1); this.get(); } void first() { } void after() { } Integer find(Integer last) { return last; }',
  ),
  row(
    "void go() { SYSTEM.DEBUG('a'); system.Debug(LoggingLevel.ERROR, 'b'); STRING S = 'a'; s.TOLOWERCASE(); LIST<STRING> L = NEW list<string>(); RETURN; }",
  ),
  row(
    "void go(Set<Id> ids, List<String> names) { Account a = [SELECT Id FROM Account WHERE Id IN :ids AND Name NOT IN :names LIMIT 1]; Integer n = [SELECT COUNT() FROM Account WHERE Id NOT IN (SELECT AccountId FROM Contact WHERE LastName = 'a')]; String s = [SELECT Name FROM Account LIMIT 1].Name; Integer m = [SELECT Id FROM Account].size(); }",
  ),
  row(
    "void go() { AggregateResult[] g = [SELECT Industry i, COUNT(Id) n, SUM(AnnualRevenue) s, AVG(AnnualRevenue), MIN(CreatedDate), MAX(CreatedDate), COUNT_DISTINCT(Name) FROM Account WHERE CALENDAR_YEAR(CreatedDate) = 2024 GROUP BY Industry HAVING COUNT(Id) > 1 AND SUM(AnnualRevenue) > 5 ORDER BY COUNT(Id) DESC LIMIT 5]; Object o = g[0].get('n'); }",
  ),
  row(
    'void go() { AggregateResult[] g = [SELECT Industry, Type, COUNT(Id) FROM Account GROUP BY ROLLUP(Industry, Type)]; g = [SELECT Industry, Type, GROUPING(Industry) a FROM Account GROUP BY CUBE(Industry, Type)]; }',
  ),
  row(
    'void go() { List<SObject> a = [SELECT TYPEOF What WHEN Account THEN Phone, Name WHEN Opportunity THEN Amount ELSE Name END FROM Event]; List<Account> b = [SELECT Id FROM Account WITH SECURITY_ENFORCED]; b = [SELECT Id FROM Account WITH USER_MODE LIMIT 1]; b = [SELECT Id FROM Account WITH SYSTEM_MODE ORDER BY Name]; b = [SELECT FIELDS(STANDARD) FROM Account LIMIT 200]; }',
  ),
  row(
    'void go(Date d, Datetime t) { List<Account> a = [SELECT Id FROM Account WHERE CreatedDate > 2024-01-01T00:00:00Z AND CreatedDate < 2024-01-01T10:00:00+02:00 AND CreatedDate = :t AND SystemModstamp > :d.addDays(1)]; a = [SELECT Id FROM Account USING SCOPE mine WHERE LastActivityDate = THIS_FISCAL_QUARTER ALL ROWS]; a = [SELECT Id FROM Account FOR VIEW]; a = [SELECT Id FROM Account FOR REFERENCE]; }',
  ),
  row(
    "void go(String q) { List<List<SObject>> r = [FIND :q IN ALL FIELDS RETURNING Account(Id, Name WHERE Name != 'a' ORDER BY Name LIMIT 5), Contact, Lead(Id LIMIT 1)]; r = [FIND 'a*' IN NAME FIELDS RETURNING Account LIMIT 10]; r = [FIND 'a OR b' RETURNING Account(Id)]; List<Account> a = (List<Account>) [FIND :q RETURNING Account(Id)][0]; }",
  ),
  row(
    "void go() { for (AggregateResult a : [SELECT COUNT(Id) n FROM Account]) { Integer n = (Integer) a.get('n'); } for (SObject s : Database.query('SELECT Id FROM Account')) { } for (Account a : (List<Account>) Database.query('x')) { } }",
  ),
  row(
    "void go() { List<Account> a = Database.query('SELECT Id FROM Account'); Account b = Database.query('x'); Integer n = Database.countQuery('x'); Database.SaveResult[] r = Database.insert(a, false); Database.SaveResult s = Database.insert(b); Database.UpsertResult[] u = Database.upsert(a, Account.Id, false); Database.DeleteResult[] d = Database.delete(a, false); for (Database.SaveResult x : Database.update(a, AccessLevel.USER_MODE)) { for (Database.Error e : x.getErrors()) { String m = e.getMessage(); StatusCode c = e.getStatusCode(); } } }",
  ),
  row(
    'void go() { Savepoint s = Database.setSavepoint(); Database.rollback(s); Database.releaseSavepoint(s); Database.executeBatch(null, 5); }',
  ),
  row(
    'void go() { Schema.DescribeSObjectResult d = Account.SObjectType.getDescribe(); Map<String, Schema.SObjectField> m = d.fields.getMap(); Schema.DescribeFieldResult f = Account.Name.getDescribe(); for (Schema.PicklistEntry e : f.getPicklistValues()) { } Map<String, SObjectType> g = Schema.getGlobalDescribe(); SObjectField x = Account.Name; SObjectType t = Contact.SObjectType; Boolean b = f.isAccessible(); }',
  ),
  row(
    "void go() { Http h = new Http(); HttpRequest r = new HttpRequest(); r.setEndpoint('a'); r.setMethod('GET'); r.setHeader('a', 'b'); HttpResponse s = h.send(r); Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped(s.getBody()); Wrong w = (Wrong) JSON.deserialize('{}', Wrong.class); List<Account> l = (List<Account>) JSON.deserialize('[]', List<Account>.class); String t = JSON.serialize(m, true); }",
  ),
  row(
    "void go() { Pattern p = Pattern.compile('(a)(b)'); Matcher m = p.matcher('ab'); while (m.find()) { String g = m.group(1); } Boolean b = Pattern.matches('a', 'b'); }",
  ),
  row(
    "void go() { Blob b = Blob.valueOf('a'); String s = EncodingUtil.base64Encode(b); s = b.toString(); Integer n = b.size(); b = Crypto.generateDigest('SHA-256', b); Math.max(1, 2); Decimal d = Math.random(); d = 1.5.setScale(1); }",
  ),
  row(
    "void go() { Integer i = 5; i.format(); String s = String.valueOf(i) + i.format(); s = 'abc'.substring(1, 2).toUpperCase(); List<String> l = 'a,b'.split(','); s = String.join(l, ';'); s = String.format('{0}', new List<Object>{ 1 }); Boolean b = String.isBlank(s) || s.contains('a') && 'x'.equals(s); }",
  ),
  row(
    "void go(Integer a) { go(a, 1); go(1L); go('a'); } void go(Integer a, Integer b) { } void go(Long a) { } void go(String a) { } void go(Object a) { } void go(List<String> a) { } void go(SObject a) { }",
  ),
  row('static Integer x; Integer y; static void go() { x = 1; Wrong.x = 2; } void stay() { x = y; this.y = 1; Wrong.x++; }'),
  row(
    "Integer go { get { return 1; } } static String T { get; set { T = value + 'a'; } } public static final List<String> L = new List<String>{ 'a' };",
  ),
  row('void go() { Integer i = 0; { Integer j = 1; } { Integer j = 2; } for (Integer j = 0; j < 1; j++) { } Integer j; }'),
  row("void go() { final Integer a = 1; final String b; b = 'a'; final List<String> c = new List<String>(); c.add(b); }"),
  row('void go(final Integer a, final List<String> b) { Integer c = a; }'),
  row(
    "void go() { Object o = new List<Object>{ 1, 'a', null, new Account() }; Map<Object, Object> m = new Map<Object, Object>{ 1 => 'a' }; Set<Object> s = new Set<Object>{ 1 }; }",
  ),
  row(
    'void go() { List<Account> a = new List<Account>(); a.sort(); a.addAll(a); a.add(0, new Account()); Account b = a.remove(0); a.clear(); Boolean c = a.isEmpty() || a.contains(b); Integer d = a.indexOf(b); List<Account> e = a.clone(); e = a.deepClone(true, true, true); a.sort(new C()); Iterator<Account> f = a.iterator(); } class C implements Comparator<Account> { public Integer compare(Account a, Account b) { return 0; } }',
  ),
  row(
    "void go() { new Wrong().go(); new List<String>{ 'a' }.size(); new Map<String, String>().put('a', 'b'); (new Wrong()).go(); ((Wrong) null).go(); 'a'.length(); [SELECT Id FROM Account].size(); }",
  ),
  row(
    'void go() { Integer i; i = i = 1; Integer j = (i = 2); if ((i = 3) == 3) { } i = (1 + 2) * (3 - 4) / 5; Boolean b = (i > 1) == (j > 2); }',
  ),
  row(
    "void go() { String s = 'a'; s = s == 'b' ? 'c' : null; Object o = true ? 1 : 2; Account a = true ? null : new Account(); SObject x = true ? (SObject) a : new Contact(); List<SObject> l = false ? new List<Account>() : null; }",
  ),
  row(
    "void go() { Integer a = Integer.valueOf('1'); a = Integer.valueOf(1.5); Decimal d = Decimal.valueOf('1'); Long l = Long.valueOf('1'); Double e = Double.valueOf('1.5'); Boolean b = Boolean.valueOf('true'); Id i = Id.valueOf('001000000000000'); Date t = Date.valueOf('2024-01-01'); String s = String.valueOf(t); d = a; e = d; l = a; d = e; }",
  ),
  row(
    "void go() { Integer a = (Integer) 1.5; a = (Integer) 1L; Long b = (Long) 1.5d; Decimal c = (Decimal) 1; Double d = (Double) 1.5; Object o = (Object) 1; Id i = (Id) 'a'; String s = (String) i; Datetime t = (Datetime) Date.today(); }",
  ),
  row(
    "void go() { PageReference p = new PageReference('/a'); p.getParameters().put('a', 'b'); p.setRedirect(true); ApexPages.addMessage(new ApexPages.Message(ApexPages.Severity.ERROR, 'a')); String s = ApexPages.currentPage().getParameters().get('x'); }",
  ),
  row(
    "void go() { Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); m.setToAddresses(new List<String>{ 'a' }); m.toAddresses = new String[]{ 'b' }; Messaging.SendEmailResult[] r = Messaging.sendEmail(new List<Messaging.Email>{ m }); Messaging.sendEmail(new Messaging.SingleEmailMessage[]{ m }); }",
  ),
  row(
    'void go() { System.Database.insert(new Account()); System.System.debug(1); Schema.Account a = new Schema.Account(); String s = System.String.valueOf(1); System.Type t; System.Exception e; }',
  ),
  row(
    "void go() { Integer x = Limits.getQueries(); Id u = UserInfo.getUserId(); System.schedule('a', '0 0 0 * * ?', null); Id j = System.enqueueJob(null); Test.isRunningTest(); String k = URL.getOrgDomainUrl().toExternalForm(); Request r = Request.getCurrent(); Quiddity q = r.getQuiddity(); }",
  ),
  row(
    "void go() { EventBus.publish(new List<SObject>()); Cache.Org.put('a', 1); Object o = Cache.Session.get('b'); Approval.LockResult l = Approval.lock(new Account()); Approval.ProcessSubmitRequest p = new Approval.ProcessSubmitRequest(); p.setObjectId(null); Approval.ProcessResult r = Approval.process(p); }",
  ),
  row('void go() { Integer a=1,b=2;if(a>b)a=b;else b=a;while(a<b)a++;do{a--;}while(a>b);for(;a<b;a++)b--; }'),
  row(
    "void go(Map<String, List<Map<Id, Set<String>>>> a) { Set<String> b = a.get('a')[0].values()[0]; for (String k : a.keySet()) for (Map<Id, Set<String>> m : a.get(k)) for (Id i : m.keySet()) m.get(i).add(k); }",
  ),
  row('Integer f(Integer n) { return n <= 1 ? 1 : n * f(n - 1); } static Integer g(Integer n) { return n < 2 ? n : g(n - 1) + g(n - 2); }'),
  row(
    'void go() { Boolean a = 1 < 2 && 2 <= 3 && 3 > 2 && 3 >= 2 && 1 != 2 && !(1 == 2); Integer b = 1 + 2 * 3 - 4 / 5; b = 1 << 2 >> 1 >>> 1; b = 1 & 2 | 3 ^ 4; b = -1 - -2 + +3; b = ~1; }',
  ),
  row(
    "void go(List<Account> a) { for (Integer i = a.size() - 1; i >= 0; i--) { a.remove(i); } Account b = a[a.size() - 1]; b = a.get(0); a.set(0, b); a[0].Name = 'x'; a[0].Name += 'y'; String s = a[0].Contacts[0].LastName; }",
  ),
  row(
    "void go() { Contact c = new Contact(Account = new Account(Name = 'a'), LastName = 'b'); c = new Contact(AccountId = [SELECT Id FROM Account LIMIT 1].Id); c = new Contact(LastName = 'a' + 1, Birthdate = Date.today().addDays(1)); }",
  ),
  row(
    "void go() { Time t = Time.newInstance(1, 2, 3, 4); Datetime d = Datetime.newInstance(Date.today(), t); d = Datetime.newInstanceGmt(2024, 1, 1, 0, 0, 0); String s = d.format('yyyy'); s = d.formatGmt('a'); Long l = d.getTime(); Date e = d.date(); Time f = d.timeGmt(); TimeZone z = UserInfo.getTimeZone(); }",
  ),
  row(
    "void go() { Set<Id> a = new Set<Id>(); a.add('001000000000000'); a.addAll(new List<Id>()); a.removeAll(a); a.retainAll(a); Boolean b = a.containsAll(a); for (Id i : a) { } Set<Id> c = a.clone(); Integer n = a.size(); Id d = new List<Id>(a)[0]; List<Id> e = new List<Id>(a); }",
  ),
  row(
    'void go() { List<String> a = new String[3]; String[] b = new List<String>(); b = a; List<String[]> c = new List<List<String>>(); a = b.clone(); Object[] d = new Object[]{ 1 }; SObject[] e = new Account[]{}; Account[] f = new Account[]{ new Account() }; }',
  ),
  row(
    "void go() { Integer i = 1; Object o = i; o = o; Integer j = (Integer) o + 1; String s = (String) o + 'a'; Boolean b = (Boolean) o && true; Integer k = -(Integer) o; Integer l = ((List<Integer>) o)[0]; String m = ((Account) o).Name; }",
  ),
  row('static void go(Integer a) { go(a++); go(--a); Integer[] b = new Integer[]{ a++, ++a }; b[a++] = b[--a]; }'),
];
