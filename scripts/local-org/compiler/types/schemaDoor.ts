/** The schema, as the checker uses it. Implemented by the data layer over standard objects and the project's metadata; names compare without case. */
import type { Range } from '../../language/ast.ts';
import type { ApexType } from '../../language/types.ts';
import type { LiteralValue } from '../../language/soqlAst.ts';

export interface SchemaDoor {
  object(name: string): RecordType | undefined;
  objectNames(): readonly string[];
}
export interface RecordType {
  /** API name in the schema's spelling, with its namespace when the project has one. */
  readonly name: string;
  readonly kind: 'object' | 'custom-setting' | 'custom-metadata' | 'event';
  /** A hierarchy custom setting. */
  readonly isHierarchy: boolean;
  /** Code can only read it. */
  readonly isReadOnly: boolean;
  field(name: string): RecordField | undefined;
  /** `Account`, `Parent__r`. The target of a polymorphic one is `Name`. */
  parent(relation: string): { readonly name: string; readonly object: string } | undefined;
  /** `Contacts`, `Members__r`. */
  child(relation: string): { readonly name: string; readonly object: string } | undefined;
  /** @return the cause of a share, in the schema's spelling, or as written if the schema has none such; undefined unless the object is one of shares */
  cause(name: string): string | undefined;
}
export interface RecordField {
  readonly name: string;
  readonly type: ApexType;
  /** Code may set it: not formulas, audit fields and the like. */
  readonly isWriteable: boolean;
  /** An upsert may match records by it. */
  readonly isKey: boolean;
  /** @return an org's error for a condition on the field; undefined if it is accepted */
  comparisonProblem(operator: string, value: ComparedValue): string | undefined;
}
/** What the data layer refuses of a static query. `at`: the place that an org shows with it, if it does. */
export interface StaticProblem {
  readonly message: string;
  readonly at?: Range;
}
/** The right side of a condition: a literal, or a bind of a known type. `isListed`: one of several in parentheses. */
export type ComparedValue = LiteralValue | { readonly kind: 'bind'; readonly type: ApexType; readonly isListed: boolean };
