/** What the checker asks about records. Implemented by the data layer over standard objects and the project's metadata; names compare without case. */
import type { ApexType } from '../ir/types.ts';
import type { LiteralValue } from '../syntax/soqlAst.ts';

export interface SchemaDoor {
  object(name: string): RecordType | undefined;
  objectNames(): readonly string[];
}
export interface RecordType {
  /** API name in the schema's spelling, with its namespace when the project has one. */
  readonly name: string;
  readonly kind: 'object' | 'custom-setting' | 'custom-metadata' | 'event';
  /** Of a custom setting: has values of owners rather than rows by name. */
  readonly isHierarchy: boolean;
  /** The platform's alone: code reads it. */
  readonly isReadOnly: boolean;
  field(name: string): RecordField | undefined;
  /** `Account`, `Parent__r`. The target of a polymorphic one is `Name`. */
  parent(relation: string): { readonly name: string; readonly object: string } | undefined;
  /** `Contacts`, `Members__r`. */
  child(relation: string): { readonly name: string; readonly object: string } | undefined;
}
export interface RecordField {
  readonly name: string;
  readonly type: ApexType;
  /** Code may give it a value; the platform keeps formulas, audit fields and their like to itself. */
  readonly isWriteable: boolean;
  /** Records may be told apart by it in an upsert. */
  readonly isKey: boolean;
  /** @return what an org says of a condition on the field; undefined when it takes it. */
  comparisonProblem(operator: string, value: ComparedValue): string | undefined;
}
/** The other side of a condition: written out, or bound, of which the type is known. `isListed`: one of several in brackets. */
export type ComparedValue = LiteralValue | { readonly kind: 'bind'; readonly type: ApexType; readonly isListed: boolean };
