/** Ids and auto-numbers for the new rows of one chunk, taken from their sequences once. Rows that are refused leave gaps, as on the platform. Source: Salesforce Help, "Auto-Number Field Considerations". */
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';
import type { Store } from '../store/store.ts';
import { shapeOf } from './shape.ts';

export class Numbering {
  private readonly ids: readonly string[];
  private readonly firsts: readonly (readonly [FieldSchema, number])[];
  private used = 0;

  constructor(store: Store, object: ObjectSchema, count: number) {
    this.ids = store.newIds(object, count);
    this.firsts = shapeOf(object).autoNumbers.map((field) => [field, store.next(`auto:${object.name}.${field.name}`, count)] as const);
  }

  /** Errors: throws when more rows are made than were announced. */
  nextId(): string {
    const id = this.ids[this.used];
    if (id === undefined) throw new Error(`Only ${String(this.ids.length)} Ids were kept ready`);
    this.used += 1;
    return id;
  }

  /** The auto-numbers of the row that got the last Id. */
  nextNumbers(): readonly (readonly [FieldSchema, number])[] {
    return this.firsts.map(([field, first]) => [field, first + this.used - 1 + field.startingNumber - 1] as const);
  }
}
