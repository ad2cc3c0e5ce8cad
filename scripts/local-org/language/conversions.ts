/** How a value of one static type becomes one of another. `null` stays null. */
export type Conversion =
  | 'integer-to-long'
  | 'integer-to-double'
  | 'integer-to-decimal'
  | 'long-to-double'
  | 'long-to-decimal'
  | 'double-to-decimal'
  | 'decimal-to-double'
  | 'integer-from-long'
  | 'integer-from-double'
  | 'integer-from-decimal'
  | 'long-from-double'
  | 'long-from-decimal'
  | 'string-to-id'
  | 'id-to-string'
  | 'date-to-datetime'
  | 'datetime-to-date';
