/** What planning a query needs to know, and what a plan is. */
import type { SoqlQuery } from '../../../compiler/syntax/soqlAst.ts';
import type { SqlFormulas } from '../../formula/sql.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/index.ts';
import type { SqlValue } from '../../store/values.ts';

export interface Place {
  readonly sql: string;
  readonly field: FieldSchema | undefined;
  /** Of an amount of money, where there are several: the code of its currency, in SQL. */
  readonly currency?: string | undefined;
}
/** `row`: as the field is. `label`: a picklist's label. `format`: text in the user's locale. `distance`: a plain number. */
export type Shown = 'row' | 'label' | 'format';
export interface Column {
  readonly alias: string;
  /** Relationship names to the record that holds the field, lower case; empty for the row itself. */
  readonly path: readonly string[];
  readonly field: FieldSchema | undefined;
  /** Name in an aggregate row, or the field's alias. */
  readonly name: string;
  readonly shown: Shown;
  /** The column of the code of an amount's currency. */
  readonly currency?: string | undefined;
  /** Columns of a compound field's parts, by part. */
  readonly parts?: Readonly<Record<string, string>>;
}
export interface ParentPlan {
  readonly path: readonly string[];
  /** Absent for lookups to several objects: the Id tells. */
  readonly object: ObjectSchema | undefined;
  readonly idAlias: string;
  /** The lookup that leads there, and its column: asking for a parent's field also brings the lookup. */
  readonly lookup: string;
  readonly lookupAlias: string;
}
export interface TypeofPlan {
  readonly relation: string;
  readonly idAlias: string;
  readonly whens: readonly { readonly object: ObjectSchema; readonly fields: readonly string[] }[];
  readonly otherwise: readonly string[];
}
export interface Plan {
  readonly object: ObjectSchema;
  readonly sql: string;
  readonly values: readonly SqlValue[];
  readonly columns: readonly Column[];
  readonly isAggregate: boolean;
  /** Counts the rows that totals are made of, as `used`. Absent when only returned rows count towards the limit. */
  readonly used?: { readonly sql: string; readonly values: readonly SqlValue[] } | undefined;
  readonly parents: readonly ParentPlan[];
  readonly typeofs: readonly TypeofPlan[];
  readonly subqueries: readonly {
    readonly relation: string;
    readonly field: string;
    readonly object: ObjectSchema;
    readonly query: SoqlQuery;
  }[];
}
/** A child query's parents, or a chunk's rows. */
export interface Restriction {
  readonly object: ObjectSchema;
  readonly field: string;
  readonly ids: readonly string[];
}
/** Who asks, and how strictly. */
export interface QueryGuard {
  /** Notes what the user may not see. `part` tells where in the query it stands. Errors: System.QueryException of a query WITH SECURITY_ENFORCED. */
  field(object: ObjectSchema, field: FieldSchema, part: 'select' | 'rest'): void;
  object(object: ObjectSchema): void;
  /** Whether FIELDS() brings the field. */
  shows(object: ObjectSchema, field: FieldSchema): boolean;
  /** Asked when the query and its subqueries are planned. Errors: System.QueryException with all that was noted. */
  verdict(): void;
  /** A condition on the rows that the user may see, `undefined` when all. */
  rows(object: ObjectSchema, alias: string): string | undefined;
}
export interface PlanContext {
  readonly schema: Schema;
  readonly formulas: SqlFormulas;
  readonly zone: string;
  readonly now: number;
  readonly userId: string;
  readonly guard: QueryGuard | undefined;
  /** The condition of the scoping rule that is for the user. */
  readonly scopingRule: (object: ObjectSchema, alias: string) => string | undefined;
  /** Whether a test asks that has data of its own. */
  readonly isSiloed: boolean;
}
