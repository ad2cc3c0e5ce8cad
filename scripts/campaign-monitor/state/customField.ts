/** The types of a custom field. */
export const FIELD_TYPES = ['Text', 'Number', 'MultiSelectOne', 'MultiSelectMany', 'Date', 'Country', 'USState'] as const;
/** One of them. */
export type FieldType = (typeof FIELD_TYPES)[number];

/** A custom field of a list. */
export interface CustomField {
  name: string;
  /** In brackets; derived from the name, and changes with it. */
  key: string;
  readonly type: FieldType;
  options: readonly string[];
  isVisible: boolean;
  isDeleted: boolean;
}
