/** What a copy of a record keeps; what is left out, it does not. Source: Apex Reference Guide, "SObject Class" (clone), "List Class" (deepClone). */
export interface CloneOptions {
  readonly keepId?: boolean | undefined;
  /** Parents are copied, too, instead of shared. */
  readonly isDeep?: boolean | undefined;
  /** When it was created and changed, and by whom. */
  readonly keepTimes?: boolean | undefined;
  /** Auto-numbers. */
  readonly keepNumbers?: boolean | undefined;
}

/** All that a record has, with parents of its own. */
export const DEEP_COPY: CloneOptions = { keepId: true, isDeep: true, keepTimes: true, keepNumbers: true };
