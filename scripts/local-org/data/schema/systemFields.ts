/** System fields. Source: Object Reference, "System Fields", "Frequently Occurring Fields". */

/** Of every record. */
export const SYSTEM_FIELDS = [
  'Id',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'SystemModstamp',
  'IsDeleted',
] as const;
/** Who made and changed a record, and when. */
export const AUDIT_FIELDS = ['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'] as const;
/** Dates of last use, on most objects. */
export const RECENCY_FIELDS = ['LastActivityDate', 'LastViewedDate', 'LastReferencedDate'] as const;
