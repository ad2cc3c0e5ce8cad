import { api, LightningElement } from 'lwc';
import { formOf, nameOfField, type Form, type FormState } from 'localorg/formContext';
import type { FieldInfo } from 'localorg/records';

/** One field of a record form, to fill in. Source: Component Library, "Input Field". */
export default class InputField extends LightningElement {
  @api fieldName: unknown = '';
  @api variant = 'standard';
  @api required = false;
  @api disabled = false;
  @api readOnly = false;
  info?: FieldInfo | undefined;
  objectApiName = '';
  recordTypeId?: string | undefined;
  message?: string | undefined;
  valueName: string | null = null;
  private current: unknown;
  private initial: unknown;
  private preset: unknown;
  private isEditable = true;
  private form?: Form;
  private leave?: () => void;

  @api get value(): unknown {
    return this.shownValue;
  }
  set value(value: unknown) {
    this.preset = value;
    this.current = value;
    this.form?.change(this.name, value);
  }
  get shownValue(): unknown {
    return this.current ?? null;
  }
  get isRequired(): boolean {
    return this.required || this.info?.required === true;
  }
  get isDisabled(): boolean {
    return this.disabled || this.readOnly || !this.isEditable;
  }
  private get name(): string {
    return nameOfField(this.fieldName);
  }

  connectedCallback(): void {
    this.form = formOf(this);
    this.leave = this.form.join({
      fieldName: this.name,
      show: (state) => this.show(state),
      reportValidity: () => this.reportValidity(),
      reset: () => this.reset(),
    });
    if (this.preset !== undefined) this.form.change(this.name, this.preset);
  }
  disconnectedCallback(): void {
    this.leave?.();
  }

  @api reportValidity(): boolean {
    return (this.template?.querySelector('shell-field-input') as { reportValidity(): boolean } | null)?.reportValidity() ?? true;
  }
  @api reset(): void {
    this.current = this.initial;
    this.form?.change(this.name, this.initial);
  }

  handleChange(event: CustomEvent<{ value: unknown }>): void {
    event.stopPropagation();
    this.current = event.detail.value;
    this.form?.change(this.name, this.current);
    this.dispatchEvent(new CustomEvent('change', { detail: { value: this.current } }));
  }

  private show({ info, record, mode, errors, draft }: FormState): void {
    const field = info.fields[this.name];
    const { fields: stored = {}, recordTypeId = null } = record ?? {};
    const isDrafted = this.name in draft;
    this.info = field;
    this.objectApiName = info.apiName;
    this.recordTypeId = recordTypeId ?? info.defaultRecordTypeId;
    this.message = errors[this.name];
    this.isEditable = field === undefined || (mode === 'create' ? field.createable : field.updateable);
    this.initial = stored[this.name]?.value;
    if (!isDrafted) this.current = this.initial;
    this.valueName = (isDrafted ? undefined : stored[field?.relationshipName ?? '']?.displayValue) ?? null;
  }
}
