/** Types of the Database namespace other than records. Source: Apex Reference Guide, Database namespace. */
import { isAggregate } from '../../../compiler/syntax/index.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { raise } from '../../../platform/core/error.ts';
import { toText } from '../../../platform/core/text.ts';
import { data } from '../../current.ts';
import { QueryLocator } from '../../soql/queryLocator.ts';
import { NO_MORE_GROUPS } from '../../soql/readLater.ts';

export class Savepoint {
  readonly typeName = 'System.Savepoint';
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
export class AccessLevel {
  readonly typeName = 'System.AccessLevel';
  readonly mode: 'user' | 'system';
  /** A permission set that counts as assigned to the user. */
  readonly permissionSetId: string | undefined;
  constructor(mode: 'user' | 'system', permissionSetId?: string) {
    this.mode = mode;
    this.permissionSetId = permissionSetId;
  }

  get isContainer(): true {
    return true;
  }

  /** It is printed with its two static fields. Source: seen in an org. */
  toApexText(): string {
    const shown = {
      SYSTEM_MODE,
      USER_MODE,
      currentAccessPermissions: `${this.mode.toUpperCase()}_MODE`,
      permSetId: this.permissionSetId ?? null,
    };
    return `AccessLevel:[${Object.entries(shown)
      .map(([name, value]) => `${name}=${toText(value)}`)
      .join(', ')}]`;
  }
}
export class Header {
  readonly typeName: string;
  constructor(name: string) {
    this.typeName = `Database.DMLOptions.${name}`;
  }
  /** Source: seen in an org. */
  toApexText(): string {
    return optionText(this);
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    return optionEntries(this);
  }
}
/** Properties have the names that Apex code uses. */
export class DmlOptions {
  readonly typeName = 'Database.DMLOptions';
  OptAllOrNone: boolean | null = null;
  AllowFieldTruncation: boolean | null = null;
  LocaleOptions: string | null = null;
  AssignmentRuleHeader = new Header('AssignmentRuleHeader');
  DuplicateRuleHeader = new Header('DuplicateRuleHeader');
  EmailHeader = new Header('EmailHeader');
  /** What SObject.getOptions answers: it does not tell about emails. Source: seen in an org. */
  told(): DmlOptions {
    return Object.assign(new DmlOptions(), this, { EmailHeader: new Header('EmailHeader') });
  }
  toApexText(): string {
    return optionText(this);
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    return optionEntries(this);
  }
}
/** The options that were set, by the names of the reference page. */
function optionEntries(options: object): (readonly [string, ApexValue])[] {
  return Object.entries(options)
    .filter(([name]) => name !== 'typeName')
    .map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value as ApexValue] as const);
}
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  DMLOptions: [
    'AllowFieldTruncation',
    'AssignmentRuleHeader',
    'DuplicateRuleHeader',
    'EmailHeader',
    'LocaleOptions',
    'LocalizeErrors',
    'OptAllOrNone',
  ],
  AssignmentRuleHeader: ['AssignmentRuleId', 'UseDefaultRule'],
  DuplicateRuleHeader: ['AllowSave', 'RunAsCurrentUser'],
  EmailHeader: ['TriggerAutoResponseEmail', 'TriggerOtherEmail', 'TriggerUserEmail'],
};
/** `EmailHeader:[TriggerAutoResponseEmail=true, TriggerOtherEmail=null, TriggerUserEmail=null]` */
function optionText(options: DmlOptions | Header): string {
  const name = options.typeName.split('.').at(-1) ?? '';
  const set = new Map(Object.entries(options).map(([key, value]) => [key.toLowerCase(), value as ApexValue]));
  return `${name}:[${(OPTIONS[name] ?? []).map((key) => `${key}=${toText(set.get(key.toLowerCase()) ?? null)}`).join(', ')}]`;
}
const USER_MODE = new AccessLevel('user');
const SYSTEM_MODE = new AccessLevel('system');

definePlatformClass({
  name: 'System.AccessLevel',
  instances: AccessLevel,
  staticFields: { USER_MODE: () => USER_MODE, SYSTEM_MODE: () => SYSTEM_MODE },
  methods: { withPermissionSetId: ({ mode }: AccessLevel, id: string) => new AccessLevel(mode, id) },
});
definePlatformClass({ name: 'Database.DMLOptions', instances: DmlOptions, constructors: { '*': () => new DmlOptions() } });
for (const name of ['AssignmentRuleHeader', 'DuplicateRuleHeader', 'EmailHeader'])
  definePlatformClass({ name: `Database.DMLOptions.${name}`, constructors: { '*': () => new Header(name) } });

/** How many rows of each locator have been read, by all its iterators together. */
const READ = new WeakMap<QueryLocator, number>();
/** How many rows an iterator reads at once. */
const CHUNK = 200;

/** Rows in the order in which they were located, as they are now. Errors: System.QueryException for groups. */
function nextRows(locator: QueryLocator, most: number): readonly ApexValue[] {
  if (isAggregate(locator.query)) raise('System.QueryException', NO_MORE_GROUPS);
  const rows: ApexValue[] = [];
  for (let at = READ.get(locator) ?? 0; rows.length < most && at < locator.ids.length; at = READ.get(locator) ?? 0) {
    const ids = locator.ids.slice(at, at + most - rows.length);
    READ.set(locator, at + ids.length);
    rows.push(...data().rowsInOrder(locator.query, locator.binds, ids).items);
  }
  return rows;
}

/** Rows of a locator one by one. */
class LocatorIterator {
  readonly typeName = 'Database.QueryLocatorIterator';
  private readonly locator: QueryLocator;
  private rows: readonly ApexValue[] = [];
  private at = 0;
  constructor(locator: QueryLocator) {
    this.locator = locator;
  }
  hasNext(): boolean {
    if (this.at === this.rows.length) {
      this.rows = nextRows(this.locator, CHUNK);
      this.at = 0;
    }
    return this.at < this.rows.length;
  }
  next(): ApexValue {
    if (!this.hasNext()) raise('System.NoSuchElementException', 'Iterator has no more elements');
    this.at += 1;
    return this.rows[this.at - 1] ?? null;
  }
}
definePlatformClass({
  name: 'Database.QueryLocatorIterator',
  instances: LocatorIterator,
  methods: { hasNext: (self: LocatorIterator) => self.hasNext(), next: (self: LocatorIterator) => self.next() },
});
definePlatformClass({
  name: 'Database.QueryLocator',
  instances: QueryLocator,
  methods: {
    getQuery: (self: QueryLocator) => self.text,
    iterator: (self: QueryLocator) => new LocatorIterator(self),
    querymore: (self: QueryLocator, most: number) => new ApexList({ kind: 'sobject', name: 'SObject' }, [...nextRows(self, most)]),
  },
});
definePlatformClass({ name: 'System.Savepoint', instances: Savepoint });
