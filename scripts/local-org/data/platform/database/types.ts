/** What queries and saves are given and give back besides records. Source: Apex Reference Guide, Database namespace. */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { raise } from '../../../platform/core/error.ts';
import { data } from '../../current.ts';
import { QueryLocator } from '../../soql/queryLocator.ts';

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
  /** A permission set whose rights count as if the user had it. */
  readonly permissionSetId: string | undefined;
  constructor(mode: 'user' | 'system', permissionSetId?: string) {
    this.mode = mode;
    this.permissionSetId = permissionSetId;
  }
}
export class Header {
  readonly typeName: string;
  constructor(name: string) {
    this.typeName = `Database.DMLOptions.${name}`;
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    return optionEntries(this);
  }
}
/** Properties bear the names that code writes them by. */
export class DmlOptions {
  readonly typeName = 'Database.DMLOptions';
  OptAllOrNone: boolean | null = null;
  AllowFieldTruncation: boolean | null = null;
  LocaleOptions: string | null = null;
  AssignmentRuleHeader = new Header('AssignmentRuleHeader');
  DuplicateRuleHeader = new Header('DuplicateRuleHeader');
  EmailHeader = new Header('EmailHeader');
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    return optionEntries(this);
  }
}
/** What was set, under the names of the reference page. */
function optionEntries(options: object): (readonly [string, ApexValue])[] {
  return Object.entries(options)
    .filter(([name]) => name !== 'typeName')
    .map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value as ApexValue] as const);
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

/** Where the rows of each locator were left. */
const readers = new WeakMap<QueryLocator, LocatorIterator>();
/** The next rows of a locator, at most so many. */
function nextRows(locator: QueryLocator, most: number): ApexList {
  const reader = readers.get(locator) ?? new LocatorIterator(rowsOf(locator));
  readers.set(locator, reader);
  const rows: ApexValue[] = [];
  while (rows.length < most && reader.hasNext()) rows.push(reader.next());
  return new ApexList({ kind: 'sobject', name: 'SObject' }, rows);
}
const rowsOf = (locator: QueryLocator): readonly ApexValue[] => [...data().stream(locator.query, locator.binds)];

/** Rows of a locator one by one. */
class LocatorIterator {
  readonly typeName = 'Database.QueryLocatorIterator';
  private readonly rows: readonly ApexValue[];
  private at = 0;
  constructor(rows: readonly ApexValue[]) {
    this.rows = rows;
  }
  hasNext(): boolean {
    return this.at < this.rows.length;
  }
  next(): ApexValue {
    this.at += 1;
    return this.rows[this.at - 1] ?? raise('System.NoSuchElementException', 'Iterator has no more elements');
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
    iterator: (self: QueryLocator) => new LocatorIterator(rowsOf(self)),
    querymore: nextRows,
  },
});
definePlatformClass({ name: 'System.Savepoint', instances: Savepoint });
