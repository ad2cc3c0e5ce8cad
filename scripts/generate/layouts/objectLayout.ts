/** What a record page shows, in which order. */
export interface Section {
  readonly title: string;
  /** One column for texts that are long; two are filled from left to right. */
  readonly columns: 1 | 2;
  readonly fields: readonly string[];
}
export interface ObjectLayout {
  readonly object: string;
  /** Fields that people may change; the rest is written by jobs. */
  readonly editable: 'all' | readonly string[];
  /** The first one begins with the name. Of fields that no section names the required ones come last, under "System Information"; the others are bookkeeping of jobs, and on no page. */
  readonly sections: readonly Section[];
  /** Columns by `Child__c.Lookup__c`. */
  readonly relatedLists: Readonly<Record<string, readonly string[]>>;
}
