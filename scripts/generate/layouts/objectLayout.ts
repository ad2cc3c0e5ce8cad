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
  /** The first one begins with the name. Fields that no section names come last, under "System Information". */
  readonly sections: readonly Section[];
  /** Columns by `Child__c.Lookup__c`. */
  readonly relatedLists: Readonly<Record<string, readonly string[]>>;
}
