/** Fields that the platform keeps of records. Source: Object Reference, "System Fields", "Frequently Occurring Fields". */

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
/** When something was last done with it, on most objects. */
export const RECENCY_FIELDS = ['LastActivityDate', 'LastViewedDate', 'LastReferencedDate'] as const;
