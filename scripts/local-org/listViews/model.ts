/** A list view: which records of an object it shows, and which columns. Source: Metadata API Developer Guide, "ListView". */
import type { ObjectSchema } from '../data/schema/index.ts';

export interface ListViewFilter {
  /** As metadata names it: `Status__c`, `LEAD.STATUS`; or the field's API name. */
  readonly field: string;
  readonly operation: string;
  readonly value: string;
}
export interface ListViewDefinition {
  readonly developerName: string;
  readonly label: string;
  /** `Everything`, `Mine`, `MyTeam...`, `Queue`. */
  readonly scope: string;
  readonly queue: string | null;
  readonly filters: readonly ListViewFilter[];
  readonly booleanFilter: string | null;
  readonly columns: readonly string[];
  /** Groups and roles that see it; none means everybody. */
  readonly sharedTo: readonly { readonly kind: string; readonly name: string }[];
}
export interface ListView {
  readonly id: string;
  readonly object: ObjectSchema;
  readonly definition: ListViewDefinition;
}
