/** Outbound messages of workflow rules, sent over HTTP. Source: SOAP API Developer Guide, "Outbound Messaging". */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openOrg } from '../../../org.ts';

interface Arrived {
  readonly type: string;
  readonly body: string;
}

const workflow = (port: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<Workflow xmlns="http://soap.sforce.com/2006/04/metadata">
    <outboundMessages>
        <fullName>Tell</fullName>
        <apiVersion>62.0</apiVersion>
        <endpointUrl>http://127.0.0.1:${String(port)}/listener</endpointUrl>
        <fields>Id</fields>
        <fields>Name</fields>
        <fields>NumberOfEmployees</fields>
        <fields>Phone</fields>
        <includeSessionId>false</includeSessionId>
        <integrationUser>admin@local.example</integrationUser>
        <name>Tell</name>
        <protected>false</protected>
        <useDeadLetterQueue>false</useDeadLetterQueue>
    </outboundMessages>
    <rules>
        <fullName>Tell of new firms</fullName>
        <actions>
            <name>Tell</name>
            <type>OutboundMessage</type>
        </actions>
        <active>true</active>
        <formula>true</formula>
        <triggerType>onCreateOnly</triggerType>
    </rules>
</Workflow>`;

async function withReceiver(work: (project: string, arrived: readonly Arrived[]) => Promise<void>): Promise<void> {
  const receiver = new Worker(new URL('./receiver.mjs', import.meta.url), { execArgv: [] });
  const port = await new Promise<number>((resolve) => receiver.once('message', resolve));
  const arrived: Arrived[] = [];
  receiver.on('message', (message: Arrived) => arrived.push(message));
  const project = mkdtempSync(join(tmpdir(), 'outbound-'));
  mkdirSync(join(project, 'workflows'));
  writeFileSync(join(project, 'workflows', 'Account.workflow-meta.xml'), workflow(port));
  try {
    await work(project, arrived);
  } finally {
    await receiver.terminate();
  }
}

test('saved records are told to the endpoint until it acknowledges them', async () => {
  await withReceiver(async (project, arrived) => {
    const org = openOrg({ projectDirs: [project], report: () => undefined });
    org.executeAnonymous(
      "insert new List<Account>{ new Account(Name = 'Rope & Sail', NumberOfEmployees = 4), new Account(Name = 'Tar') }; Savepoint before = Database.setSavepoint(); insert new Account(Name = 'Undone'); Database.rollback(before);",
    );
    org.runJobsUntilIdle();
    org.advance(20_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(arrived).toHaveLength(2);
    const [first, second] = arrived;
    expect(second?.body).toBe(first?.body);
    expect(first?.type).toBe('text/xml; charset=utf-8');
    expect(first?.body).toContain(`<OrganizationId>${org.id}</OrganizationId>`);
    expect(first?.body).toContain('<SessionId xsi:nil="true"/>');
    expect(first?.body).toMatch(/<EnterpriseUrl>https?:[^<]+\/services\/Soap\/c\/62\.0\/\w{15}<\/EnterpriseUrl>/);
    expect(first?.body).toMatch(
      /<Notification><Id>04l\w{15}<\/Id><sObject xsi:type="sf:Account" xmlns:sf="urn:sobject\.enterprise\.soap\.sforce\.com"><sf:Id>001\w{15}<\/sf:Id><sf:Name>Rope &amp; Sail<\/sf:Name><sf:NumberOfEmployees>4<\/sf:NumberOfEmployees><\/sObject><\/Notification>/,
    );
    expect(first?.body.match(/<Notification>/g)).toHaveLength(2);
    org.advance(86_400_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(arrived).toHaveLength(2);
    await org.close();
  });
});

test('an endpoint that is away is asked for a day', async () => {
  await withReceiver(async (project) => {
    writeFileSync(join(project, 'workflows', 'Account.workflow-meta.xml'), workflow(1));
    const told: string[] = [];
    const org = openOrg({ projectDirs: [project], report: (line) => told.push(line) });
    org.executeAnonymous("insert new Account(Name = 'Rope');");
    org.advance(2 * 86_400_000);
    expect(told.filter((line) => line.includes('outbound message Account.Tell')).length).toBeGreaterThan(20);
    expect(org.outboundMessages.nextDue()).toBeUndefined();
    await org.close();
  });
});

test('tests send nothing', async () => {
  await withReceiver(async (project, arrived) => {
    const org = openOrg({ projectDirs: [project], report: () => undefined });
    org.transact('RUNTEST_SYNC', () => org.data.insertUncounted(named(org)), { isTest: true });
    org.runJobsUntilIdle();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(arrived).toHaveLength(0);
    await org.close();
  });
});

function named(org: ReturnType<typeof openOrg>) {
  const account = org.data.newRecord('Account');
  account.put('Name', 'Of a test');
  return account;
}
