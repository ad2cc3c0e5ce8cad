import { checks } from '../all.ts';
import { findingText } from '../check.ts';
import { isAccepted } from '../apexScan/index.ts';
import { CLASSES, field, labelFile, LABELS, LWC, META, permissionSet, sampleProject, SET, SHARED, STYLES_META, THING } from './sample.ts';

const JAVA_MS = 60_000;

async function found(name: string, changes: Readonly<Record<string, string | undefined>> = {}): Promise<readonly string[]> {
  const check = checks[name];
  if (check === undefined) throw new Error(`no check ${name}`);
  return (await check.run(sampleProject(changes))).map(findingText);
}
const withClass = (name: string, text: string): Readonly<Record<string, string>> => ({
  [`${CLASSES}/${name}.cls`]: text,
  [`${CLASSES}/${name}.cls-meta.xml`]: META,
});

describe('the checks', () => {
  it.each(['metadata', 'labels', 'lwc', 'suppressions', 'secrets', 'shapes'])('%s finds nothing in a sound project', async (name) => {
    expect(await found(name)).toEqual([]);
  });
});

describe('apex', () => {
  it(
    'names the class, the line and the method that is not there',
    async () => {
      const [finding] = await found(
        'apex',
        withClass('Wrong', 'public class Wrong {\n    public void go() {\n        new Greeter().nothing();\n    }\n}\n'),
      );
      expect(finding).toMatch(/Wrong\.cls:3 .*nothing/);
    },
    JAVA_MS,
  );
});

describe('pmd', () => {
  it(
    'finds a query that trusts what a user typed',
    async () => {
      const all = await found(
        'pmd',
        withClass(
          'Wrong',
          "/** Wrong. */\npublic with sharing class Wrong {\n    public List<SObject> find(String typed) {\n        return Database.query('SELECT Id FROM Account WHERE Name = \\'' + typed + '\\'');\n    }\n}\n",
        ),
      );
      expect(all.join('\n')).toMatch(/Wrong\.cls:4 ApexSOQLInjection/);
    },
    JAVA_MS,
  );

  it('accepts a finding only for the files that are named', () => {
    const list = [{ rule: 'ApexDoc', file: /generated/, reason: 'made' }];
    expect(isAccepted({ rule: 'ApexDoc', file: 'a/generated/A.cls', problem: '' }, list)).toBe(true);
    expect(isAccepted({ rule: 'ApexDoc', file: 'a/A.cls', problem: '' }, list)).toBe(false);
    expect(isAccepted({ rule: 'Other', file: 'a/generated/A.cls', problem: '' }, list)).toBe(false);
    const totals = [{ rule: 'Other', problem: /^The class /, reason: 'a total' }];
    expect(isAccepted({ rule: 'Other', file: 'A.cls', problem: 'The class A' }, totals)).toBe(true);
    expect(isAccepted({ rule: 'Other', file: 'A.cls', problem: 'The method a' }, totals)).toBe(false);
  });
});

describe('graph', () => {
  it(
    'follows an entry point to a save that asks nobody',
    async () => {
      const all = await found(
        'graph',
        withClass(
          'Wrong',
          '/** Wrong. */\npublic with sharing class Wrong {\n    @AuraEnabled\n    public static void save(String name) {\n        insert new Account(Name = name);\n    }\n}\n',
        ),
      );
      expect(all.join('\n')).toMatch(/Wrong\.cls:\d+ ApexFlsViolation/);
    },
    JAVA_MS,
  );
});

describe('metadata', () => {
  it('finds a class without its -meta.xml, which a deployment would leave out', async () => {
    expect(await found('metadata', { [`${CLASSES}/Greeter.cls-meta.xml`]: undefined })).toContainEqual(
      expect.stringMatching(/Greeter\.cls:1 A deployment would leave this file out/),
    );
  });

  it('finds an action of a record page that is neither made here nor a button of the platform', async () => {
    const page = (...names: readonly string[]): string => `<FlexiPage xmlns="http://soap.sforce.com/2006/04/metadata">
    <flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>actionNames</name><valueList>${names.map((name) => `<valueListItems><value>${name}</value></valueListItems>`).join('')}</valueList></componentInstanceProperties>
    <componentName>force:highlightsPanel</componentName><identifier>head</identifier></componentInstance></itemInstances><name>header</name><type>Region</type></flexiPageRegions>
    <masterLabel>Thing</masterLabel><sobjectType>Thing__c</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type></FlexiPage>`;
    const action =
      '<QuickAction xmlns="http://soap.sforce.com/2006/04/metadata"><label>Go</label><lightningWebComponent>greeter</lightningWebComponent><optionsCreateFeedItem>false</optionsCreateFeedItem><type>LightningWebComponent</type></QuickAction>';
    const changes = {
      'force-app/main/default/flexipages/Thing.flexipage-meta.xml': page('Thing__c.Go', 'Edit', 'Thing__c.Gone'),
      'force-app/main/default/quickActions/Thing__c.Go.quickAction-meta.xml': action,
    };
    expect(await found('metadata', changes)).toEqual([
      expect.stringMatching(/Thing\.flexipage-meta\.xml:2 The action Thing__c\.Gone does not exist/),
    ]);
  });

  it('finds a rule of a record page that asks for a permission which is not there', async () => {
    const page = `<FlexiPage xmlns="http://soap.sforce.com/2006/04/metadata">
    <flexiPageRegions><itemInstances><componentInstance><componentName>force:highlightsPanel</componentName><identifier>head</identifier>
    <visibilityRule><criteria><leftValue>{!$Permission.CustomPermission.Gone}</leftValue><operator>EQUAL</operator><rightValue>true</rightValue></criteria></visibilityRule></componentInstance></itemInstances><name>header</name><type>Region</type></flexiPageRegions>
    <masterLabel>Thing</masterLabel><sobjectType>Thing__c</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type></FlexiPage>`;
    expect(await found('metadata', { 'force-app/main/default/flexipages/Thing.flexipage-meta.xml': page })).toEqual([
      expect.stringMatching(/Thing\.flexipage-meta\.xml:3 The custom permission Gone does not exist/),
    ]);
  });

  it('finds a misspelt element and says how it is spelt', async () => {
    expect(
      await found('metadata', { [`${THING}/fields/Note__c.field-meta.xml`]: field('<Length>80</Length>\n    <type>Text</type>') }),
    ).toEqual([expect.stringMatching(/Note__c\.field-meta\.xml:7 CustomField has no element Length: it is length/)]);
  });

  it('finds a type of field that does not exist', async () => {
    expect(
      await found('metadata', { [`${THING}/fields/Note__c.field-meta.xml`]: field('<length>80</length>\n    <type>Texts</type>') }),
    ).toEqual([expect.stringMatching(/:8 type is "Texts", but takes one of AutoNumber/)]);
  });

  it('finds a permission for a field that is not there', async () => {
    expect(await found('metadata', { [SET]: permissionSet('Thing__c.Gone__c') })).toEqual([
      expect.stringMatching(/Reader\.permissionset-meta\.xml:5 The field Thing__c\.Gone__c does not exist/),
    ]);
  });

  it('finds a permission for a required field, which a deployment refuses', async () => {
    const changes = {
      [`${THING}/fields/Note__c.field-meta.xml`]: field('<length>80</length>\n    <required>true</required>\n    <type>Text</type>'),
    };
    expect(await found('metadata', changes)).toEqual([expect.stringMatching(/Thing__c\.Note__c is required/)]);
  });

  it('finds XML that is broken', async () => {
    expect(await found('metadata', { [SET]: '<PermissionSet>' })).toContainEqual(expect.stringMatching(/The XML is broken/));
  });

  it('finds a field that explains nothing', async () => {
    expect(
      await found('metadata', { [`${THING}/fields/Note__c.field-meta.xml`]: field('<length>80</length>\n    <type>Text</type>', '') }),
    ).toEqual([expect.stringMatching(/no description or no help text/)]);
  });

  it('finds a lookup to an object that is not there', async () => {
    const changes = {
      [`${THING}/fields/Note__c.field-meta.xml`]: field(
        '<referenceTo>Gone__c</referenceTo>\n    <relationshipName>Notes</relationshipName>\n    <type>Lookup</type>',
      ),
    };
    expect(await found('metadata', changes)).toEqual([expect.stringMatching(/The object Gone__c does not exist/)]);
  });
});

describe('labels', () => {
  it('finds one that is missing, one that nobody uses and two that say the same', async () => {
    const all = await found('labels', { [LABELS]: labelFile(['Morning', 'Good morning'], ['Again', 'Good morning']) });
    expect(all).toEqual([
      expect.stringMatching(/Greeter\.cls:4 The label Hello does not exist/),
      expect.stringMatching(/:3 The label Morning is used nowhere/),
      expect.stringMatching(/The label Again is used nowhere/),
      expect.stringMatching(/The label Again says the same as Morning/),
    ]);
  });

  it('finds apostrophes that screens would show twice, and words that String.format would read as quoted', async () => {
    const changes = {
      [LABELS]: labelFile(['Hello', "It''s {0}"]),
      [`${CLASSES}/Greeter.cls`]:
        "/** Greets. */\npublic with sharing class Greeter {\n    public String greeting() {\n        return String.format(Label.Hello, new List<String>{ 'me' });\n    }\n}\n",
    };
    expect(await found('labels', changes)).toEqual([
      expect.stringMatching(/The label Hello doubles an apostrophe/),
      expect.stringMatching(/Greeter\.cls:4 String\.format takes the apostrophes of a label for quotes/),
    ]);
  });
});

describe('lwc', () => {
  it('finds a template that the platform refuses', async () => {
    expect(await found('lwc', { [`${LWC}/hello.html`]: '<template><p>Hello</template>\n' })).toEqual([
      expect.stringMatching(/hello\.html:1 /),
    ]);
  });

  it('finds a component without its script', async () => {
    expect(await found('lwc', { [`${LWC}/hello.ts`]: undefined })).toEqual([expect.stringMatching(/There is no hello\.ts/)]);
  });

  const importing = { [`${LWC}/hello.css`]: "/* hello */\n@import 'c/shared';\n" };
  const styles = (text: string): Readonly<Record<string, string>> => ({
    [`${SHARED}/shared.css`]: text,
    [`${SHARED}/shared.js-meta.xml`]: STYLES_META,
  });

  it.each(['lwc', 'metadata'])('accepts a bundle of styles alone (%s)', async (name) => {
    expect(await found(name, { ...importing, ...styles('p {\n    margin: 0;\n}\n') })).toEqual([]);
  });

  it('finds a mistake in a bundle of styles, and an import that leads nowhere', async () => {
    expect(await found('lwc', styles('p {\n'))).toEqual([expect.stringMatching(/shared\.css:1 .*Unclosed block/)]);
    expect(await found('lwc', importing)).toEqual([expect.stringMatching(/hello\.css:2 There are no styles c\/shared/)]);
  });
});

describe('suppressions', () => {
  it('finds one without a reason and accepts one with it', async () => {
    const text = (mark: string): string => `public class Quiet {\n    ${mark}\n    public void go() {\n    }\n}\n`;
    expect(await found('suppressions', withClass('Quiet', text("@SuppressWarnings('PMD.ApexDoc')")))).toEqual([
      expect.stringMatching(/Quiet\.cls:2 A finding is suppressed without a reason/),
    ]);
    expect(await found('suppressions', withClass('Quiet', text("@SuppressWarnings('PMD.ApexDoc') // the name says it all")))).toEqual([]);
  });
});

describe('shapes', () => {
  const going = (statement: string): Readonly<Record<string, string>> =>
    withClass('Odd', `public class Odd {\n    public void go(Account one) {\n        ${statement}\n    }\n}\n`);

  it.each(["switch on one?.Name ?? '' { when else { } }", 'for (Account each : all ?? new List<Account>()) { }'])(
    'finds what the graph engine cannot read: %s',
    async (statement) => {
      expect(await found('shapes', going(statement))).toEqual([expect.stringMatching(/Odd\.cls:3 The graph engine cannot read/)]);
    },
  );

  it('takes an operator inside a call', async () => {
    expect(await found('shapes', going("for (String part : (one.Name ?? '').split(',')) { }"))).toEqual([]);
  });
});

describe('secrets', () => {
  const leaking = (statements: string, more = ''): Readonly<Record<string, string>> =>
    withClass(
      'Wrong',
      `/** Wrong. */\npublic with sharing class Wrong {\n    public String connect(String apiKey) {\n        ${statements}\n        return null;\n    }\n${more}}\n`,
    );

  it.each([
    ['a debug line', "System.debug('connecting');", /debug line/],
    ['a record', 'insert new Account(Description = apiKey);', /put into a record/],
    [
      'a field, by a variable and an encoder',
      "String header = 'Basic ' + EncodingUtil.base64Encode(Blob.valueOf(apiKey)); Account kept = new Account(); kept.Description = header;",
      /put into a field/,
    ],
    ['an exception', 'throw new IllegalArgumentException(apiKey);', /given to a new object/],
    ['the log', "PackageLog.error('Connection', null, 'The key ' + apiKey);", /given to PackageLog\.error/],
    ['the caller', "if (apiKey != null) { return 'Key: ' + apiKey; }", /is returned/],
    ['a method that does not know it for one', 'keep(apiKey);', /given to keep/],
    ['a request of its own', 'HttpRequest request = new HttpRequest();', /A request is made outside/],
    [
      'a token of an answer',
      "Map<String, Object> answer = new Map<String, Object>(); Account kept = new Account(Description = (String) answer.get('access_token'));",
      /put into a record/,
    ],
  ])('finds one that reaches %s', async (_sink, statements, finding) => {
    expect((await found('secrets', leaking(statements, '    private void keep(String text) {\n    }\n'))).join('\n')).toMatch(finding);
  });

  it('finds one that the browser is told, or that a component leaves behind', async () => {
    expect(
      (
        await found(
          'secrets',
          withClass('Wrong', '/** Wrong. */\npublic class Wrong {\n    @AuraEnabled\n    public String clientSecret;\n}\n'),
        )
      ).join(),
    ).toMatch(/browser would be told/);
    expect((await found('secrets', { [`${LWC}/hello.ts`]: "localStorage.setItem('key', key);\n" })).join()).toMatch(
      /hello\.ts:1 A component leaves something/,
    );
  });

  it('lets one be tested, handed on and kept', async () => {
    const kept =
      "if (String.isBlank(apiKey)) { throw new IllegalArgumentException('No key'); } String trimmed = apiKey.trim(); store.save(new Map<String, String>{ 'Authorization' => 'Basic ' + trimmed }); pass(trimmed);";
    expect(await found('secrets', leaking(kept, '    private void pass(String apiKey) {\n    }\n'))).toEqual([]);
  });
});
