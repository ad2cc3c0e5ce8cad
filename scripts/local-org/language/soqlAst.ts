/** The syntax tree of SOQL and SOSL, used for literals in Apex and for query texts given at run time. Names keep their case. */
import type { Expression } from './ast/expressions.ts';
import type { Range } from './range.ts';

export interface SoqlQuery {
  readonly select: readonly SelectItem[];
  readonly from: string;
  /** Of a query that is written somewhere: where it names its object. */
  readonly fromRange?: Range;
  readonly alias?: string;
  /** `FROM Account a, a.Contacts c`: further alias bindings. */
  readonly moreFrom: readonly { readonly path: readonly string[]; readonly alias?: string }[];
  readonly usingScope?: string;
  readonly where?: Condition;
  readonly withClause?: WithClause;
  /** Of a query that is read later: whether the class that asked for it respects sharing. */
  readonly respectsSharing?: boolean;
  readonly groupBy?: { readonly kind: 'plain' | 'rollup' | 'cube'; readonly items: readonly FieldExpression[] };
  readonly having?: Condition;
  readonly orderBy: readonly { readonly by: FieldExpression; readonly descending: boolean; readonly nullsLast?: boolean }[];
  readonly limit?: Value;
  readonly offset?: Value;
  readonly allRows: boolean;
  /** Given as text at run time: its binds have names. */
  readonly isDynamic?: boolean;
  readonly forClauses: readonly ('view' | 'reference' | 'update')[];
  readonly range: Range;
}
export type WithClause =
  | { readonly kind: 'access'; readonly mode: 'USER_MODE' | 'SYSTEM_MODE' | 'SECURITY_ENFORCED' }
  | { readonly kind: 'data-category'; readonly text: string }
  /** `WITH UserId = :userId`. */
  | { readonly kind: 'filter'; readonly condition: Condition; readonly text: string };

export interface FieldItem {
  readonly kind: 'field';
  readonly field: FieldExpression;
  readonly alias?: string;
}
export type SelectItem =
  | FieldItem
  | { readonly kind: 'subquery'; readonly query: SoqlQuery }
  | {
      readonly kind: 'typeof';
      readonly path: readonly string[];
      readonly whens: readonly { readonly type: string; readonly range: Range; readonly fields: readonly FieldExpression[] }[];
      readonly otherwise: readonly FieldExpression[];
      readonly range: Range;
    }
  | { readonly kind: 'fields-of'; readonly which: 'ALL' | 'STANDARD' | 'CUSTOM'; readonly range: Range };

/** A field path (`Account.Owner.Name`) or a function over fields (`COUNT(Id)`, `CALENDAR_YEAR(CreatedDate)`, `FORMAT(MIN(x))`, `toLabel(Status)`). */
export type FieldExpression =
  | { readonly kind: 'path'; readonly path: readonly string[]; readonly range: Range }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly FieldArgument[]; readonly range: Range };
/** `FORMULA('text')` has its text, `DISTANCE(Location__c, GEOLOCATION(:latitude, 4), 'km')` a path, a function with values or binds, and the unit. */
export type FieldArgument = FieldExpression | Value;

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Condition[] }
  | { readonly kind: 'not'; readonly term: Condition }
  | {
      readonly kind: 'compare';
      readonly left: FieldExpression;
      readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';
      readonly right:
        Value | { readonly kind: 'list'; readonly values: readonly Value[] } | { readonly kind: 'subquery'; readonly query: SoqlQuery };
      readonly range: Range;
    };

export type Value = LiteralValue | BindValue;
/** `:expression`; `text` is the source between the colon and the end. In run-time query texts the expression is a name or a path of names. */
export interface BindValue {
  readonly kind: 'bind';
  readonly expression: Expression;
  readonly range: Range;
}
export type LiteralValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'datetime'; readonly text: string }
  | { readonly kind: 'time'; readonly text: string }
  /** `TODAY`, `LAST_N_DAYS:7`: the name in upper case. */
  | { readonly kind: 'date-literal'; readonly name: string; readonly n?: number }
  /** `USD100`. */
  | { readonly kind: 'currency'; readonly code: string; readonly text: string };

export interface SoslQuery {
  readonly find: Value;
  /** The group of fields as it is written: `ALL` without one. */
  readonly scope: string;
  readonly returning: readonly {
    readonly object: string;
    readonly fields: readonly FieldItem[];
    readonly where?: Condition;
    readonly orderBy: SoqlQuery['orderBy'];
    readonly limit?: Value;
    readonly offset?: Value;
    readonly listView?: string;
  }[];
  readonly withClause?: WithClause;
  /** The other WITH clauses as written: `SNIPPET (target_length = 120)`, `METADATA = 'LABELS'`, `HIGHLIGHT`, ... */
  readonly options: readonly string[];
  readonly limit?: Value;
  readonly range: Range;
}
