import { api, LightningElement } from 'lwc';
import { iconOf } from 'localorg/context';
import { read, UI_API } from 'localorg/http';
import type { UiRecord } from 'localorg/records';

interface Found {
  readonly objectApiName: string;
  readonly records: readonly UiRecord[];
}
const PAUSE_MS = 200;

/** A lookup: type to search, arrows and Enter to choose. Fires `change` with the Id, or null when cleared. */
export default class Lookup extends LightningElement {
  @api label = '';
  @api objectApiName = '';
  @api fieldApiName = '';
  /** The object that is looked up; needed when no field says it. */
  @api target?: string;
  @api required = false;
  @api disabled = false;
  @api message?: string;
  @api variant = 'standard';
  @api value: string | null = null;
  @api valueName: string | null = null;
  @api placeholder = 'Search...';
  private term = '';
  private found: readonly UiRecord[] = [];
  private isOpen = false;
  private searches = 0;
  private isSearched = false;
  private active = -1;
  private targetName = '';
  private timer?: ReturnType<typeof setTimeout>;

  get hasValue(): boolean {
    return this.value !== null && this.value !== undefined && this.value !== '';
  }
  get canClear(): boolean {
    return this.hasValue && !this.disabled;
  }
  get shownText(): string {
    return this.hasValue ? (this.valueName ?? this.value ?? '') : this.term;
  }
  get icon(): string {
    return iconOf(this.target ?? this.targetName);
  }
  get expanded(): string {
    return String(this.isOpen);
  }
  get invalid(): string | undefined {
    return this.message === undefined || this.message === '' ? undefined : 'true';
  }
  get activeId(): string | undefined {
    return this.active < 0 ? undefined : `option-${String(this.active)}`;
  }
  get labelClass(): string {
    return this.variant === 'label-hidden' ? 'slds-assistive-text' : 'slds-form-element__label';
  }
  get comboboxClass(): string {
    return `slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click${this.isOpen ? ' slds-is-open' : ''}`;
  }
  get inputClass(): string {
    return `slds-combobox__form-element slds-input-has-icon ${this.hasValue ? 'slds-input-has-icon_left-right' : 'slds-input-has-icon_right'}`;
  }
  get isNothing(): boolean {
    return this.isSearched && this.found.length === 0;
  }
  get options() {
    return this.found.map((record, index) => ({
      id: record.id,
      domId: `option-${String(index)}`,
      name: nameOf(record),
      detail: String(record.fields['Email']?.value ?? record.fields['Company']?.value ?? ''),
      isActive: String(index === this.active),
      className: `slds-media slds-media_center slds-listbox__option slds-listbox__option_entity slds-listbox__option_has-meta${index === this.active ? ' slds-has-focus' : ''}`,
    }));
  }

  @api focus(): void {
    this.template?.querySelector('input')?.focus();
  }

  handleFocus(): void {
    if (!this.hasValue && !this.disabled) this.search();
  }
  handleInput(event: Event): void {
    this.term = (event.target as HTMLInputElement).value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), PAUSE_MS);
  }
  handleBlur(): void {
    this.close();
  }
  handleKey(event: KeyboardEvent): void {
    if (this.hasValue) {
      if (event.key === 'Backspace' || event.key === 'Delete') this.choose(undefined);
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.isOpen) this.search();
      this.active = Math.max(0, Math.min(this.found.length - 1, this.active + (event.key === 'ArrowDown' ? 1 : -1)));
    } else if (event.key === 'Enter' && this.isOpen && this.found[this.active] !== undefined) {
      event.preventDefault();
      this.choose(this.found[this.active]);
    } else if (event.key === 'Escape' && this.isOpen) {
      event.stopPropagation();
      this.close();
    }
  }
  handlePick(event: Event): void {
    event.preventDefault();
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.choose(this.found.find((record) => record.id === id));
  }
  handleClear(): void {
    this.choose(undefined);
    this.focus();
  }

  private choose(record: UiRecord | undefined): void {
    this.value = record?.id ?? null;
    this.valueName = record === undefined ? null : nameOf(record);
    this.term = '';
    this.close();
    this.active = -1;
    this.dispatchEvent(new CustomEvent('change', { detail: { value: this.value, record } }));
  }

  /** Answers that are still under way open it no more. */
  private close(): void {
    clearTimeout(this.timer);
    this.searches += 1;
    this.isOpen = false;
  }

  private search(): void {
    void this.load(this.term);
  }
  private async load(term: string): Promise<void> {
    this.searches += 1;
    const search = this.searches;
    const path =
      this.fieldApiName === ''
        ? `${UI_API}/lookups/${this.target ?? ''}/Id`
        : `${UI_API}/lookups/${this.objectApiName}/${this.fieldApiName}`;
    const found = (await read(path, { q: term, target: this.target })) as Found;
    if (search !== this.searches) return;
    this.targetName = found.objectApiName;
    this.found = found.records;
    this.isSearched = true;
    this.isOpen = true;
    this.active = -1;
  }
}

const nameOf = (record: UiRecord): string =>
  String(
    (record.fields['Name'] ?? record.fields['CaseNumber'] ?? record.fields['Subject'] ?? Object.values(record.fields)[0])?.value ??
      record.id,
  );
