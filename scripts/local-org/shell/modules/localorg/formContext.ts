/** How fields of a record form find their form: an event that asks upwards. */
import type { ObjectInfo, UiRecord } from 'localorg/records';

export const FIND_FORM = 'localorg__findform';

export interface FormState {
  readonly info: ObjectInfo;
  readonly record: UiRecord | undefined;
  readonly mode: 'view' | 'edit' | 'create';
  readonly errors: Readonly<Record<string, string>>;
  readonly draft: Readonly<Record<string, unknown>>;
}
export interface FormField {
  readonly fieldName: string;
  show(state: FormState): void;
  reportValidity(): boolean;
  reset(): void;
}
export interface Form {
  /** @return leaves the form. */
  join(field: FormField): () => void;
  change(name: string, value: unknown): void;
}

/** Errors: throws for a field outside of any form. */
export function formOf(element: EventTarget): Form {
  const detail: { form?: Form } = {};
  element.dispatchEvent(new CustomEvent(FIND_FORM, { bubbles: true, composed: true, detail }));
  if (detail.form === undefined) throw new Error('A field must stand inside a lightning-record-edit-form or lightning-record-view-form.');
  return detail.form;
}

/** `Contact.Email`, `Email` and schema imports are one field. */
export const nameOfField = (field: unknown): string =>
  (typeof field === 'string' ? field : (field as { readonly fieldApiName: string }).fieldApiName).replace(/^.*\./, '');
