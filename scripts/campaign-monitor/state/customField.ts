/** The types of a custom field. */
export const FIELD_TYPES = ['Text', 'Number', 'MultiSelectOne', 'MultiSelectMany', 'Date', 'Country', 'USState'] as const;
/** One of them. */
export type FieldType = (typeof FIELD_TYPES)[number];

/** A custom field of a list. */
export interface CustomField {
  name: string;
  /** With its brackets; made from the name, and made anew when the name changes. */
  key: string;
  readonly type: FieldType;
  options: readonly string[];
  isVisible: boolean;
  isDeleted: boolean;
}
