import { api, LightningElement } from 'lwc';
import { formOf, nameOfField, type FormState } from 'localorg/formContext';
import type { FieldInfo, UiRecord } from 'localorg/records';

/** One field of a record form, to read. Source: Component Library, "Output Field". */
export default class OutputField extends LightningElement {
  @api fieldName: unknown = '';
  @api variant = 'standard';
  info?: FieldInfo | undefined;
  record?: UiRecord | undefined;
  private leave?: () => void;

  get labelClass(): string {
    return this.variant === 'label-hidden' ? 'slds-assistive-text' : 'slds-form-element__label';
  }
  connectedCallback(): void {
    const name = nameOfField(this.fieldName);
    this.leave = formOf(this).join({
      fieldName: name,
      show: ({ info, record }: FormState) => {
        this.info = info.fields[name];
        this.record = record;
      },
      reportValidity: () => true,
      reset: () => undefined,
    });
  }
  disconnectedCallback(): void {
    this.leave?.();
  }
}
