import { api, LightningElement } from 'lwc';
import { objectInfo, readRecord } from 'localorg/records';

/** Finds one record of an object. Fires `change` with `recordId`. Source: Component Library, "Record Picker"; `filter`, `displayInfo` and `matchingInfo` are not built: setting one fails. */
export default class RecordPicker extends LightningElement {
  @api label = '';
  @api objectApiName = '';
  @api required = false;
  @api disabled = false;
  @api variant = 'standard';
  @api placeholder = 'Search...';
  valueName: string | null = null;
  message = '';
  private chosen: string | null = null;

  @api get value(): string | null {
    return this.chosen;
  }
  set value(value: string | null) {
    this.chosen = value;
    void this.loadName();
  }
  @api get filter(): undefined {
    return undefined;
  }
  set filter(value: unknown) {
    if (value !== undefined && value !== null) throw new Error('not implemented: filter of lightning-record-picker');
  }
  @api clearSelection(): void {
    this.chosen = null;
    this.valueName = null;
  }
  @api setCustomValidity(message: string): void {
    this.message = message;
  }
  @api checkValidity(): boolean {
    return this.message === '' && (!this.required || this.chosen !== null);
  }
  @api reportValidity(): boolean {
    if (this.message === '' && this.required && this.chosen === null) this.message = 'Complete this field.';
    return this.checkValidity();
  }

  handleChange(event: CustomEvent<{ value: string | null }>): void {
    event.stopPropagation();
    this.chosen = event.detail.value;
    this.message = '';
    this.dispatchEvent(new CustomEvent('change', { detail: { recordId: this.chosen } }));
  }

  private async loadName(): Promise<void> {
    if (this.chosen === null || this.chosen === undefined || this.chosen === '') {
      this.valueName = null;
      return;
    }
    const { nameFields, apiName } = await objectInfo(this.objectApiName);
    const name = nameFields.at(-1) ?? 'Name';
    const record = await readRecord(this.chosen, { fields: [`${apiName}.${name}`] });
    this.valueName = String(record.fields[name]?.value ?? '');
  }
}
