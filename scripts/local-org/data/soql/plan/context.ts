/** The context of planning a query, and the plan. */
import type { SoqlQuery } from '../../../language/soqlAst.ts';
import type { SqlFormulas } from '../../formula/sql.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/index.ts';
import type { SqlValue } from '../../store/values.ts';

export interface Place {
  readonly sql: string;
  readonly field: FieldSchema | undefined;
  /** SQL for the currency code of an amount, in orgs with several currencies. */
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
  /** Absent for polymorphic lookups: the Id tells the object. */
  readonly object: ObjectSchema | undefined;
  readonly idAlias: string;
  /** The lookup to the parent, and its column: selecting a parent's field selects the lookup, too. */
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
  /** Counts the rows that aggregates are computed from, as `used`. Absent when only returned rows count towards the limit. */
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
/** The access checks of a query. */
export interface QueryGuard {
  /** Notes fields that the user may not see. `part` is where in the query the field stands. Errors: System.QueryException of a query WITH SECURITY_ENFORCED. */
  field(object: ObjectSchema, field: FieldSchema, part: 'select' | 'rest'): void;
  object(object: ObjectSchema): void;
  /** Whether FIELDS() brings the field. */
  shows(object: ObjectSchema, field: FieldSchema): boolean;
  /** Called when the query and its subqueries are planned. Errors: System.QueryException with all noted fields. */
  verdict(): void;
  /** A condition on the rows that the user may see, `undefined` when all. */
  rows(object: ObjectSchema, alias: string): string | undefined;
}
export interface PlanContext {
  readonly schema: Schema;
  readonly formulas: SqlFormulas;
  /** Of relative dates, and of `convertTimezone`. */
  readonly zone: string;
  readonly now: number;
  readonly userId: string;
  readonly guard: QueryGuard | undefined;
  /** The condition of the user's scoping rule. */
  readonly scopingRule: (object: ObjectSchema, alias: string) => string | undefined;
  /** Whether a test runs without SeeAllData. */
  readonly isSiloed: boolean;
  /** Makes rows that a statement reads and that nothing has stored. Undefined where a query is only checked. */
  readonly fillFor?: (sql: string) => void;
}
