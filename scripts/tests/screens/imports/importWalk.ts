/** An org that has synced, with people of every kind to import, as its marketing user's own. */
import { IMPORT_SOURCES, oddPeople, PEOPLE } from '../../fixtures/imports.ts';
import type { Page } from 'playwright-core';
import type { Look } from './importScreen.ts';
import { Walk } from '../walk.ts';

/** A member of a list as the service knows it. */
interface ServiceMember {
  readonly State: string;
  readonly CustomFields: readonly { readonly Value: string }[];
}

const OPENING_MS = 300_000;

export class ImportWalk {
  private opened: Walk | undefined;

  private constructor() {}

  /** One org for all tests of a file: opened before the first, closed after the last. */
  static forAllTests(): ImportWalk {
    const imports = new ImportWalk();
    beforeAll(async () => {
      imports.opened = await Walk.start(true, [IMPORT_SOURCES]);
      imports.makePeople();
    }, OPENING_MS);
    afterEach(() => imports.opened?.leavePages());
    afterAll(() => imports.opened?.close());
    return imports;
  }

  /** Errors: throws outside of tests. */
  get walk(): Walk {
    if (this.opened === undefined) throw new Error('The org is opened before the first test, not while the file is read');
    return this.opened;
  }

  /** The column `value` of a row. */
  one(sql: string, ...values: string[]): string {
    return String(this.walk.org.data.store.all(sql, values)[0]?.['value']);
  }

  newsletter(column: string): string {
    return this.one(`SELECT "${column}" AS value FROM "SubscriberList__c" WHERE "Name" = 'Newsletter'`);
  }

  apex(code: string): void {
    this.walk.org.executeAnonymous(code);
  }

  async member(list: string, email: string): Promise<ServiceMember | undefined> {
    const listId = this.one(`SELECT "ListId__c" AS value FROM "SubscriberList__c" WHERE "Name" = ?`, list);
    const text = await (await fetch(`${this.walk.serviceUrl}/_control/dump?kinds=member`, { headers: { connection: 'close' } })).text();
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .find(({ ListID, EmailAddress }) => ListID === listId && EmailAddress === email);
  }

  async stateOf(list: string, email: string): Promise<string | undefined> {
    return (await this.member(list, email))?.State;
  }

  /** Asks axe and takes a picture at each step. */
  lookAt(page: Page, name: string): Look {
    return async (step) => {
      await this.walk.picture(page, `import-${name}-${step}`);
      expect({ step, findings: await this.walk.findings(page) }).toEqual({ step, findings: [] });
    };
  }

  private makePeople(): void {
    const missing = this
      .one(`SELECT s."EmailAddress__c" AS value FROM "Suppression__c" s JOIN "SubscriberList__c" l ON l."Account__c" = s."Account__c" AND l."Name" = 'Newsletter'
      WHERE NOT EXISTS (SELECT 1 FROM "ListMember__c" m WHERE m."SubscriberList__c" = l."Id" AND m."EmailAddress__c" = s."EmailAddress__c") ORDER BY 1`);
    const whoIs = (status: string, list: string): string =>
      this.one(
        `SELECT m."EmailAddress__c" AS value FROM "ListMember__c" m JOIN "SubscriberList__c" l ON l."Id" = m."SubscriberList__c" WHERE m."Status__c" = ? AND l."Name" = ? ORDER BY 1`,
        status,
        list,
      );
    this.apex('OutwardGuard.confirm();');
    this.apex(PEOPLE);
    this.apex(
      oddPeople({ suppressed: missing, unsubscribed: whoIs('Unsubscribed', 'Members only'), deleted: whoIs('Deleted', 'Newsletter') }),
    );
    this.apex(`User maker = new User(Id = '${this.walk.userId('marketing')}', TimeZoneSidKey = 'Australia/Sydney'); update maker;`);
    this
      .apex(`for (List<SObject> records : new List<List<SObject>>{ [SELECT Id FROM Contact], [SELECT Id FROM Lead], [SELECT Id FROM Campaign] }) {
        for (SObject record : records) record.put('OwnerId', '${this.walk.userId('marketing')}');
        update records;
      }`);
  }
}
