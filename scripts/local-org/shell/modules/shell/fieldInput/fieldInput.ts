import { api, LightningElement } from 'lwc';
import { read, UI_API } from 'localorg/http';
import type { FieldInfo } from 'localorg/records';

interface Option {
  readonly label: string;
  readonly value: string;
}
interface Input {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
  focus(): void;
}
const TYPES: Readonly<Record<string, string>> = {
  Email: 'email',
  Phone: 'tel',
  Url: 'url',
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time',
  Int: 'number',
  Long: 'number',
  Double: 'number',
  Currency: 'number',
  Percent: 'number',
};
const FORMATTERS: Readonly<Record<string, string>> = { Currency: 'currency', Percent: 'percent-fixed' };
/** Of objects without record types of their own. */
const MASTER_RECORD_TYPE = '012000000000000AAA';

/** The control of one field. Fires `change` with the field's name and value. */
export default class FieldInput extends LightningElement {
  @api info?: FieldInfo;
  @api objectApiName = '';
  @api recordTypeId?: string;
  @api label = '';
  @api value: unknown = null;
  /** The name of what a lookup leads to. */
  @api valueName: string | null = null;
  @api required = false;
  @api disabled = false;
  @api variant = 'standard';
  private choices: readonly Option[] = [];
  private text?: string;

  @api get message(): string | undefined {
    return this.text;
  }
  /** What the org said of this field. */
  set message(value: string | undefined) {
    this.text = value;
    this.tell();
  }

  get name(): string {
    return this.info?.apiName ?? '';
  }
  get help(): string | undefined {
    return this.info?.inlineHelpText ?? undefined;
  }
  get isLookup(): boolean {
    return this.info?.reference === true;
  }
  get isPicklist(): boolean {
    return this.info?.dataType === 'Picklist';
  }
  get isMulti(): boolean {
    return this.info?.dataType === 'MultiPicklist';
  }
  get isLong(): boolean {
    return this.info?.dataType === 'TextArea';
  }
  get isCheckbox(): boolean {
    return this.info?.dataType === 'Boolean';
  }
  get type(): string {
    return TYPES[this.info?.dataType ?? ''] ?? 'text';
  }
  get formatter(): string | undefined {
    return FORMATTERS[this.info?.dataType ?? ''];
  }
  get step(): string | undefined {
    return this.type === 'number' ? String(10 ** -(this.info?.scale ?? 0)) : undefined;
  }
  get length(): number | undefined {
    const length = this.info?.length ?? 0;
    return this.type === 'number' || length === 0 ? undefined : length;
  }
  get options(): readonly Option[] {
    const known =
      this.choices.some(({ value }) => value === this.value) || this.value === null || this.value === undefined || this.value === ''
        ? []
        : [{ label: String(this.value), value: String(this.value) }];
    return [...(this.required ? [] : [{ label: '--None--', value: '' }]), ...this.choices, ...known];
  }
  get activeOptions(): readonly Option[] {
    return this.choices;
  }
  get picklistValue(): string {
    return String(this.value ?? '');
  }
  get multiValue(): readonly string[] {
    return String(this.value ?? '')
      .split(';')
      .filter((one) => one !== '');
  }

  connectedCallback(): void {
    if (this.isPicklist || this.isMulti) void this.loadChoices();
  }
  renderedCallback(): void {
    this.tell();
  }

  /** False, with the reason shown, for a value that cannot be saved. */
  @api reportValidity(): boolean {
    if (this.isLookup) return !this.required || (this.value !== null && this.value !== undefined && this.value !== '');
    return this.control?.reportValidity() ?? true;
  }
  @api focus(): void {
    (this.control ?? (this.template?.querySelector('shell-lookup') as Input | null))?.focus();
  }

  handleChange(event: CustomEvent<{ value: string | null }>): void {
    event.stopPropagation();
    this.change(event.detail.value);
  }
  handleCheck(event: CustomEvent<{ checked: boolean }>): void {
    event.stopPropagation();
    this.change(event.detail.checked);
  }
  handleMulti(event: CustomEvent<{ value: readonly string[] }>): void {
    event.stopPropagation();
    this.change(event.detail.value.join(';'));
  }

  private change(value: unknown): void {
    this.value = value;
    this.text = undefined;
    this.tell();
    this.dispatchEvent(new CustomEvent('change', { detail: { name: this.name, value } }));
  }

  private get control(): Input | null {
    return (this.template?.querySelector('[data-input]') ?? null) as Input | null;
  }
  private tell(): void {
    const { control } = this;
    if (control === null || typeof control.setCustomValidity !== 'function') return;
    control.setCustomValidity(this.text ?? '');
    if (this.text !== undefined && this.text !== '') control.reportValidity();
  }
  private async loadChoices(): Promise<void> {
    const { values } = (await read(
      `${UI_API}/object-info/${this.objectApiName}/picklist-values/${this.recordTypeId ?? MASTER_RECORD_TYPE}/${this.name}`,
    )) as { readonly values: readonly Option[] };
    this.choices = values;
  }
}
