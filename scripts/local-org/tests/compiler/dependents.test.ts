/** What cannot be used stops only the tests that need it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests, type TestRun } from '../../jobs/testRun/testRunner.ts';
import { openOrg } from '../../org.ts';

async function runOf(files: Readonly<Record<string, string>>): Promise<TestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'dependents-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const org = openOrg({ projectDirs: [folder], report: () => undefined });
  const run = runTests(org);
  await org.close();
  rmSync(folder, { recursive: true });
  return run;
}

test('a class that cannot be read stops the methods that use it', async () => {
  const { tests, compileErrors } = await runOf({
    'a/Broken.cls': 'public class Broken { void x() { Integer i = ; } }',
    'a/Heir.cls': 'public class Heir extends Broken { }',
    'a/T.cls':
      '@IsTest class T { Broken held; @IsTest static void free() { System.assertEquals(1, 1); } @IsTest static void bound() { new Broken().x(); } @IsTest static void heir() { new Heir(); } }',
  });
  expect(tests.map(({ method, outcome, message }) => `${method} ${outcome} ${message ?? ''}`)).toEqual([
    'free pass ',
    "bound fail Dependent class is invalid and needs recompilation: Class Broken : line 1, column 46: Unexpected token ';'.",
    'heir fail Dependent class is invalid and needs recompilation: Class Heir : line 1, column 14: Dependent class is invalid and needs recompilation: Class Broken',
  ]);
  expect(compileErrors.map(({ file }) => file.split('/').at(-1))).toEqual(['Broken.cls', 'Heir.cls']);
});

test.each([
  ['a constructor', 'Object o = new Broken(1);'],
  ['a static method', 'Broken.go();'],
  ['a method of what a method gives', 'make().go();'],
  ['a field', 'Integer i = held.size;'],
  ['what a field is given', "held = 'x';"],
  ['an element', 'Integer i = all[0];'],
  ['a value of a map', "byName.get('x').go();"],
  ['an inner type', 'Broken.Inner o = null; o.go();'],
  ['an argument', 'take(held);'],
  ['what is thrown', 'if (true) throw held;'],
  ['a loop', 'for (Integer i : held) { }'],
  ['a caught exception', 'try { } catch (Broken e) { }'],
  ['a constant', 'Integer i = Broken.SIZE;'],
  ['a condition', 'if (held) { }'],
])('%s of a class that cannot be read stops the method, and no other mistake of it is kept back', async (_what, statement) => {
  const { tests, compileErrors } = await runOf({
    'Broken.cls': 'public class Broken { Integer i = ; }',
    'Made.cls': `public class Made {
  Broken held; List<Broken> all; Map<String, Broken> byName;
  static void take(Integer i) { }
  static Broken make() { return null; }
  public void bound() { ${statement} }
  public Integer free() { return 1; }
}`,
    'Wrong.cls': `public class Wrong { Broken held; List<Broken> all; Map<String, Broken> byName; static void take(Integer i) { } static Broken make() { return null; }
  void bound() { ${statement} }
  void wrong() { Integer mine = 'text'; { ${statement} } Integer mine2 = 'text'; } }`,
    'T.cls':
      '@IsTest class T { @IsTest static void free() { System.assertEquals(1, new Made().free()); } @IsTest static void bound() { new Made().bound(); } }',
  });
  expect(tests.map(({ method, outcome, message }) => `${method ?? ''} ${outcome} ${message ?? ''}`)).toEqual([
    'free pass ',
    "bound fail Dependent class is invalid and needs recompilation: Class Broken : line 1, column 35: Unexpected token ';'.",
  ]);
  expect(compileErrors.map(({ file, line, message }) => `${file.split('/').at(-1) ?? ''} ${String(line)} ${message}`)).toEqual([
    "Broken.cls 1 Unexpected token ';'.",
    'Wrong.cls 3 Illegal assignment from String to Integer',
    'Wrong.cls 3 Illegal assignment from String to Integer',
  ]);
});

test('a stub of a class that does not compile says what is wrong with the class', async () => {
  const { tests } = await runOf({
    'Service.cls': 'public virtual class Service { public Missing run() { return null; } }',
    'T.cls':
      '@IsTest class T implements StubProvider { public Object handleMethodCall(Object o, String n, Type r, List<Type> ts, List<String> ns, List<Object> a) { return null; } @IsTest static void bound() { Test.createStub(Service.class, new T()); } }',
  });
  expect(tests.map(({ message }) => message)).toEqual([
    'Dependent class is invalid and needs recompilation: Class Service : line 1, column 47: Invalid type: Missing',
  ]);
});

test('a superclass whose body does not compile takes its subclasses along and nothing else', async () => {
  const { tests } = await runOf({
    'Base.cls': "public virtual class Base { void x() { Integer i = 'text'; } }",
    'Sub.cls': 'public class Sub extends Base { }',
    'T.cls': '@IsTest class T { @IsTest static void free() { System.assertEquals(1, 1); } @IsTest static void bound() { new Sub(); } }',
  });
  expect(tests.map(({ method, outcome }) => `${method} ${outcome}`)).toEqual(['free pass', 'bound fail']);
});

test('metadata that cannot be read is reported, and the rest is used', async () => {
  const { tests, compileErrors } = await runOf({
    'objects/Bad__c.object': '<broken',
    'objects/Cut__c.object': '<CustomObject><label>Cut',
    'objects/Good__c.object':
      '<CustomObject><label>Good</label><fields><fullName>Odd__c</fullName><type>Unheard</type></fields></CustomObject>',
    'T.cls': "@IsTest class T { @IsTest static void free() { insert new Good__c(Name = 'x'); } }",
  });
  expect(tests.map(({ outcome }) => outcome)).toEqual(['pass']);
  expect(compileErrors.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Not well-formed XML: line 1/),
    'Not well-formed XML: line 1: The document ends before these elements are closed: CustomObject, label.',
    'not implemented: field type Unheard',
  ]);
});

test('a lookup to an object that is not there is told of, and records can be saved without it', async () => {
  const lookup = (name: string, type: string, parent: string): string =>
    `<fields><fullName>${name}</fullName><type>${type}</type><referenceTo>${parent}</referenceTo><relationshipName>Parts</relationshipName></fields>`;
  const { tests, compileErrors } = await runOf({
    'objects/Part__c.object': `<CustomObject><label>Part</label>\n${[
      lookup('Whole__c', 'MasterDetail', 'kit__Whole__c'),
      lookup('Spare__c', 'Lookup', 'Absent__c'),
      lookup('Owner__c', 'Lookup', 'Account'),
      lookup('Other__c', 'Lookup', 'part__C'),
    ].join('\n')}</CustomObject>`,
    'T.cls':
      "@IsTest class T { @IsTest static void free() { insert new Part__c(Name = 'x'); Assert.isNull([SELECT Whole__c FROM Part__c].Whole__c); } @IsTest static void bound() { new Wholes(); } }",
    'Wholes.cls': 'public class Wholes { kit__Whole__c held = new kit__Whole__c(); }',
  });
  expect(tests.map(({ method, outcome, message }) => `${String(method)} ${outcome} ${message ?? ''}`)).toEqual([
    'free pass ',
    'bound fail Dependent class is invalid and needs recompilation: Class Wholes : line 1, column 23: Invalid type: kit__Whole__c',
  ]);
  expect(compileErrors.map(({ line, message }) => `${String(line)} ${message}`)).toEqual([
    "2 Part__c.Whole__c: referenceTo value of 'kit__Whole__c' does not resolve to a valid sObject type",
    "3 Part__c.Spare__c: referenceTo value of 'Absent__c' does not resolve to a valid sObject type",
    '1 Invalid type: kit__Whole__c',
  ]);
});

test('an object with more fields than an org lets it have is told of, and keeps the first', async () => {
  const fields = Array.from(
    { length: 2100 },
    (_none, index) => `<fields><fullName>F${String(index)}__c</fullName><type>Checkbox</type></fields>`,
  );
  const { tests, compileErrors } = await runOf({
    'objects/Wide__c.object': `<CustomObject><label>Wide</label>${fields.join('')}</CustomObject>`,
    'T.cls': '@IsTest class T { @IsTest static void free() { insert new Wide__c(F899__c = true); } }',
  });
  expect(tests.map(({ outcome }) => outcome)).toEqual(['pass']);
  expect(compileErrors.map(({ message }) => message)).toEqual([
    'Wide__c has 2100 fields of its own, and an object may have 900: the rest is left out. Move fields to another object.',
  ]);
});

test('a bare ampersand is read where deployment tools write the file anew, and told of elsewhere', async () => {
  const { tests, compileErrors } = await runOf({
    'objects/Good__c/Good__c.object-meta.xml': '<CustomObject><label>Hot & Cold</label></CustomObject>',
    'objects/Good__c/fields/Kind__c.field-meta.xml':
      '<CustomField><fullName>Kind__c</fullName><label><![CDATA[A & B]]>&amp;C&D</label><type>Text</type><length>9</length></CustomField>',
    'tabs/Good__c.tab-meta.xml': '<CustomTab><label>Hot & Cold</label></CustomTab>',
    'T.cls':
      "@IsTest class T { @IsTest static void told() { Assert.areEqual('Hot & Cold', Good__c.SObjectType.getDescribe().getLabel()); Assert.areEqual('A & B&C&D', Good__c.Kind__c.getDescribe().getLabel()); } }",
  });
  expect(tests.map(({ outcome, message }) => `${outcome} ${message ?? ''}`)).toEqual(['pass ']);
  expect(compileErrors.map(({ message }) => message)).toEqual(["Not well-formed XML: line 1: char '&' is not expected."]);
});

test('formulas are told of that use a function out of its place, values of another type, or what the org does not have', async () => {
  const rule = (name: string, formula: string): string =>
    `<validationRules><fullName>${name}</fullName><active>true</active><errorConditionFormula>${formula}</errorConditionFormula><errorMessage>no</errorMessage></validationRules>`;
  const field = (name: string, formula: string): string =>
    `<fields><fullName>${name}</fullName><type>Text</type><formula>${formula}</formula></fields>`;
  const { compileErrors } = await runOf({
    'labels/CustomLabels.labels':
      '<CustomLabels><labels><fullName>Hello</fullName><language>en_US</language><protected>false</protected><value>Hello</value></labels></CustomLabels>',
    'customPermissions/Boss.customPermission': '<CustomPermission><label>Boss</label></CustomPermission>',
    'objects/Thing__c.object': `<CustomObject>\n${[
      field('New__c', "IF(ISNEW(), 'a', 'b')"),
      field('Match__c', "IF(REGEX(Name, 'a'), 'a', 'b')"),
      field('Size__c', 'LEFT(Name, Name)'),
      field('Word__c', '$Label.Bye'),
      field('Good__c', "IF(AND($Permission.Boss, Name = 'a', CreatedDate = LastModifiedDate), $Label.hello, TEXT(YEAR(TODAY())))"),
      field('Count__c', 'LEN(Name)'),
      rule('Sized', 'LEN(Name)'),
      rule('Linked', "HYPERLINK(Name, Name) = 'a'"),
      rule('Allowed', '$Permission.Chief'),
      rule('Choosy', '$Setup.Choices__c.On__c'),
      rule('Typed', "$CustomMetadata.Kind__mdt.One.Word__c = 'a'"),
      rule('Named', "$User.Nickname__c = 'a'"),
      rule('Fine', "AND(ISCHANGED(Name), REGEX(Name, 'a'), NOT($Permission.ns__Other))"),
    ].join('\n')}</CustomObject>`,
  });
  expect(compileErrors.map(({ line, message }) => `${String(line)} ${message}`)).toEqual([
    '2 Thing__c.New__c: Function ISNEW may not be used in this type of formula',
    '3 Thing__c.Match__c: Function REGEX may not be used in this type of formula',
    "4 Thing__c.Size__c: Incorrect parameter type for function 'LEFT()'. Expected Number, received Text",
    '5 Thing__c.Word__c: Field $Label.Bye does not exist. Check spelling.',
    '7 Thing__c.Count__c: Formula result is data type (Number), incompatible with expected data type (Text).',
    '8 Thing__c.Sized: Formula result is data type (Number), incompatible with expected data type (true or false).',
    '9 Thing__c.Linked: Function HYPERLINK may not be used in this type of formula',
    '10 Thing__c.Allowed: Field $Permission.Chief does not exist. Check spelling.',
    '11 Thing__c.Choosy: Field $Setup.Choices__c.On__c does not exist. Check spelling.',
    '12 Thing__c.Typed: Field $CustomMetadata.Kind__mdt.One.Word__c does not exist. Check spelling.',
    '13 Thing__c.Named: Field $User.Nickname__c does not exist. Check spelling.',
  ]);
});

test('formulas are told of that add what cannot be added, ask for what functions do not take, or cannot be read', async () => {
  const refused: Readonly<Record<string, string>> = {
    'Name + 1': "Incorrect parameter type for operator '+'. Expected Text, received Number",
    '1 + Name': "Incorrect parameter type for operator '+'. Expected Number, Date, Date/Time, received Text",
    'Name - Name': "Incorrect parameter type for operator '-'. Expected Number, Date, Date/Time, received Text",
    'TRUE + 1': "Incorrect parameter type for operator '+'. Expected Number, Date, Date/Time, received Boolean",
    'TODAY() + TODAY()': "Incorrect parameter type for operator '+'. Expected Number, received Date",
    'TODAY() - NOW()': "Incorrect parameter type for operator '-'. Expected Number, Date, received Date/Time",
    '1 - NOW()': "Incorrect parameter type for operator '-'. Expected Number, received Date/Time",
    'TIMENOW() + TIMENOW()': "Incorrect argument type for operator '+'.",
    '1 + TIMENOW()': "Incorrect parameter type for operator '+'. Expected Number, Date, Date/Time, received Time",
    '-Name': "Incorrect parameter type for operator '-'. Expected Number, received Text",
    'TEXT(Name)': "Incorrect parameter type for function 'TEXT()'. Expected Number, Date, Date/Time, Picklist, received Text",
    'TEXT(CreatedById)':
      "Incorrect parameter type for function 'TEXT()'. Expected Number, Date, Date/Time, Picklist, received Lookup(User)",
    'DATEVALUE(TODAY())': "Incorrect argument type for function 'DATEVALUE()'.",
    'MAX(1, Name)': "Incorrect parameter type for function 'MAX()'. Expected Number, received Text",
    "CASE(Name, 1, 'a', 'b')": "Incorrect parameter type for function 'CASE()'. Expected Text, received Number",
    "CASE(Name, 'x', 'a', 1)": "Incorrect parameter type for function 'CASE()'. Expected Text, received Number",
    "CASE(Name, 'x', TRUE, FALSE)": "Incorrect argument type for function 'CASE()'.",
    'BLANKVALUE(Name, 1)': "Incorrect parameter type for function 'BLANKVALUE()'. Expected Text, received Number",
    'IF(Name, 1, 2)': "Incorrect parameter type for function 'IF()'. Expected Boolean, received Text",
    'ISPICKVAL(Name, "a")': "Incorrect parameter type for function 'ISPICKVAL()'. Expected Picklist, received Text",
    'ISPICKVAL(Kind__c, Name)': "Incorrect parameter type for function 'ISPICKVAL()'. Expected Text Literal, received Text",
    'PRIORVALUE(CreatedBy.Name)': 'The PRIORVALUE function cannot reference the CreatedBy.Name field.',
    'ISCHANGED(LEFT(Name, 1))': "Incorrect argument type for function 'ISCHANGED()'.",
    'FORMATDURATION(1, 2)': "Incorrect parameter type for function 'FORMATDURATION()'. Expected Boolean, received Number",
    "Kind__c = 'a'": 'Field Kind__c is a picklist field. Picklist fields are only supported in certain functions.',
    "CONTAINS(Kinds__c, 'a')":
      'Field Kinds__c is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.',
    'NOW()': 'Formula result is data type (Date/Time), incompatible with expected data type (true or false).',
    'Name Name': 'Syntax error. Extra Name',
    "Name 'x'": "Syntax error. Extra ''x''",
    'Name)': "Syntax error. Extra ')'",
    'Name = "x': 'Syntax error.  Missing "',
    'Name # Name': 'Syntax error',
    [`Name = '${'x'.repeat(4000)}'`]: 'Formula is too long (4,009 characters).  Maximum length is 3,900 characters',
  };
  const escaped = (formula: string): string => formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rule = (formula: string, index: number): string =>
    `<validationRules><fullName>R${String(index)}</fullName><active>true</active><errorConditionFormula>${escaped(formula)}</errorConditionFormula><errorMessage>no</errorMessage></validationRules>`;
  const { compileErrors } = await runOf({
    'objects/Thing__c.object': `<CustomObject>${FIELDS}${Object.keys(refused).map(rule).join('')}</CustomObject>`,
  });
  const messages = new Map(compileErrors.map(({ message }) => /^Thing__c\.(R\d+): (.*)$/s.exec(message)?.slice(1) as [string, string]));
  expect(Object.keys(refused).map((formula, index) => [formula, messages.get(`R${String(index)}`)])).toEqual(Object.entries(refused));
});

const CHOICES = '<valueSet><valueSetDefinition><sorted>false</sorted></valueSetDefinition></valueSet>';
const FIELDS = `<fields><fullName>Kind__c</fullName><type>Picklist</type>${CHOICES}</fields><fields><fullName>Kinds__c</fullName><type>MultiselectPicklist</type><visibleLines>3</visibleLines>${CHOICES}</fields>`;

test('formula fields are told of that give another type than theirs, read long texts or themselves', async () => {
  const field = (name: string, type: string, formula: string): string =>
    `<fields><fullName>${name}</fullName><type>${type}</type><formula>${formula}</formula></fields>`;
  const { compileErrors } = await runOf({
    'objects/Thing__c.object': `<CustomObject><fields><fullName>Up__c</fullName><type>Lookup</type><referenceTo>Thing__c</referenceTo><relationshipName>Ups</relationshipName></fields><fields><fullName>Story__c</fullName><type>LongTextArea</type><length>500</length></fields>${[
      field('Amount__c', 'Currency', 'Name'),
      field('Part__c', 'Percent', 'TODAY()'),
      field('Day__c', 'Date', 'CreatedDate'),
      field('Moment__c', 'DateTime', 'TODAY()'),
      field('Flag__c', 'Checkbox', '1'),
      field('Word__c', 'Text', 'Name = &quot;x&quot;'),
      field('Short__c', 'Text', 'LEFT(Story__c, 9)'),
      field('Egg__c', 'Text', 'Hen__c'),
      field('Hen__c', 'Text', 'TRIM(Up__r.Egg__c)'),
      field('Coop__c', 'Text', 'Hen__c'),
    ].join('')}</CustomObject>`,
  });
  expect(compileErrors.map(({ message }) => message)).toEqual([
    'Thing__c.Amount__c: Formula result is data type (Text), incompatible with expected data type (Currency).',
    'Thing__c.Part__c: Formula result is data type (Date), incompatible with expected data type (Percent).',
    'Thing__c.Moment__c: Formula result is data type (Date), incompatible with expected data type (Date/Time).',
    'Thing__c.Flag__c: Formula result is data type (Number), incompatible with expected data type (true or false).',
    'Thing__c.Word__c: Formula result is data type (Boolean), incompatible with expected data type (Text).',
    'Thing__c.Short__c: You referenced an unsupported field type called "Long Text Area" using the following field: Story__c',
    'Thing__c.Egg__c: Formula cannot use another formula field that directly or indirectly refers to itself.',
    'Thing__c.Hen__c: Formula cannot use another formula field that directly or indirectly refers to itself.',
  ]);
});

test('formulas that an org would refuse are told of with their place, and stop only what needs them', async () => {
  const rule = (name: string, formula: string): string =>
    `<validationRules><fullName>${name}</fullName><active>true</active><errorConditionFormula>${formula}</errorConditionFormula><errorMessage>no</errorMessage></validationRules>`;
  const field = (name: string, formula: string): string =>
    `<fields><fullName>${name}</fullName><type>Text</type><formula>${formula}</formula></fields>`;
  const { tests, compileErrors } = await runOf({
    'objects/Thing__c.object': `<CustomObject>\n${[field('Cut__c', 'LEFT(Name'), field('Few__c', 'LEFT(Name)'), field('Odd__c', 'LEFTY(Name)'), field('Lost__c', 'Nope__c &amp; Other__r.Name'), field('Set__c', '$Setup.Absent__c.Word__c'), field('Good__c', 'LEFT(Name, 1)')].join('\n')}</CustomObject>`,
    'objects/Other__c.object': `<CustomObject>${rule('Even', "CASE(Name, 'a', true, 'b', true)")}</CustomObject>`,
    'T.cls':
      "@IsTest class T { @IsTest static void good() { insert new Thing__c(Name = 'xy'); Assert.areEqual('x', [SELECT Good__c FROM Thing__c].Good__c); } @IsTest static void few() { List<Thing__c> all = [SELECT Few__c FROM Thing__c]; } @IsTest static void ruled() { insert new Other__c(Name = 'x'); } @IsTest static void settled() { insert new Thing__c(Name = 'xy'); List<Thing__c> all = [SELECT Set__c FROM Thing__c]; } }",
  });
  expect(compileErrors.map(({ line, message }) => `${String(line)} ${message}`)).toEqual([
    "1 Other__c.Even: Incorrect number of parameters for function 'CASE()'. Expected 4, received 5",
    "2 Thing__c.Cut__c: Syntax error.  Missing ')'",
    "3 Thing__c.Few__c: Incorrect number of parameters for function 'LEFT()'. Expected 2, received 1",
    '4 Thing__c.Odd__c: Unknown function LEFTY. Check spelling.',
    '5 Thing__c.Lost__c: Field Nope__c does not exist. Check spelling.',
    '6 Thing__c.Set__c: Field $Setup.Absent__c.Word__c does not exist. Check spelling.',
  ]);
  expect(tests.map(({ method, outcome, message }) => `${String(method)} ${outcome} ${message ?? ''}`)).toEqual([
    'good pass ',
    "few fail The formula of Thing__c.Few__c cannot be used: Incorrect number of parameters for function 'LEFT()'. Expected 2, received 1",
    "ruled fail The formula CASE(Name, 'a', true, 'b', true) cannot be used: Incorrect number of parameters for function 'CASE()'. Expected 4, received 5",
    'settled fail Field $Setup.Absent__c.Word__c does not exist. Check spelling.',
  ]);
});

test('what a package that is not installed would bring is an unknown type, said once where it is written', async () => {
  const { compileErrors } = await runOf({ 'A.cls': 'public class A { void x() { other__Thing__c t = new other__Thing__c(); } }' });
  expect(compileErrors.map(({ message }) => message)).toEqual(['Invalid type: other__Thing__c']);
});

test('what the platform has and the signatures do not know stops the body that needs it', async () => {
  const { tests, compileErrors } = await runOf({
    'T.cls':
      '@IsTest class T { @IsTest static void free() { System.assertEquals(1, 1); } @IsTest static void bound() { Database.NewerThanThis x = null; } @IsTest static void absent() { insert new FlowTest(); } @IsTest static void field() { Account a = [SELECT NewerField FROM Account]; } }',
    'U.cls':
      "@IsTest class U { @IsTest static void free() { System.assertEquals(1, 1); } @IsTest static void mistaken() { Database.NewerThanThis x = null; Integer i = 'text'; } static void wrong() { Integer i = 'text'; } }",
  });
  expect(
    tests.map(
      ({ class: name, method, outcome, message, notImplemented }) =>
        `${name}.${method ?? ''} ${outcome} ${String(notImplemented)} ${message?.replace(/^.*?(\w+\.cls)/s, '$1').split('\n')[0] ?? ''}`,
    ),
  ).toEqual([
    'T.free pass false ',
    'T.bound fail true not implemented: Invalid type: Database.NewerThanThis',
    'T.absent fail true not implemented: the object FlowTest',
    "T.field fail true not implemented: No such column 'NewerField' on entity 'Account'",
    expect.stringMatching(/^U\.free fail false/),
    expect.stringMatching(/^U\.mistaken fail false/),
  ]);
  expect(compileErrors.map(({ file, message }) => `${file.split('/').at(-1) ?? ''} ${message}`)).toContain(
    'T.cls Invalid type: Database.NewerThanThis',
  );
});

test('a trigger that does not compile stops the tests that save its object', async () => {
  const { tests, compileErrors } = await runOf({
    'Watch.trigger': "trigger Watch on Account (before insert) { Integer i = 'text'; }",
    'Needs.trigger': 'trigger Needs on Contact (before insert) { Broken.x(); }',
    'Broken.cls': "public class Broken { public static void x() { Integer i = 'text'; } }",
    'T.cls':
      "@IsTest class T { @IsTest static void free() { insert new Lead(LastName = 'L', Company = 'C'); } @IsTest static void account() { insert new Account(Name = 'A'); } @IsTest static void contact() { insert new Contact(LastName = 'C'); } }",
  });
  expect(tests.map(({ method, outcome, message }) => `${method ?? ''} ${outcome} ${message ?? ''}`)).toEqual([
    'free pass ',
    'account fail Dependent class is invalid and needs recompilation: Trigger Watch : line 1, column 52: Illegal assignment from String to Integer',
    'contact fail Dependent class is invalid and needs recompilation: Class Broken : line 1, column 56: Illegal assignment from String to Integer',
  ]);
  expect(compileErrors.map(({ file }) => file.split('/').at(-1))).toEqual(['Broken.cls', 'Watch.trigger']);
});
