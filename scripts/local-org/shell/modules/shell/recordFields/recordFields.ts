import { api, LightningElement } from 'lwc';
import type { LayoutItem, LayoutSection } from 'localorg/layout';
import type { FieldInfo, ObjectInfo, UiRecord } from 'localorg/records';

interface Input extends HTMLElement {
  reportValidity(): boolean;
}

/** The sections of a page layout, to read or to fill in. Fires `edit` for a pencil and `fieldchange` for a changed value. */
export default class RecordFields extends LightningElement {
  @api sections: readonly LayoutSection[] = [];
  @api info?: ObjectInfo;
  @api record?: UiRecord;
  @api objectApiName = '';
  @api mode: 'view' | 'edit' | 'create' = 'view';
  /** What was typed so far. */
  @api draft: Readonly<Record<string, unknown>> = {};
  /** What the org said of fields. */
  @api errors: Readonly<Record<string, string>> = {};
  @api canEdit = false;

  /** What picklists offer depends on it. */
  get recordTypeId(): string | undefined {
    return this.record?.recordTypeId ?? this.info?.defaultRecordTypeId;
  }
  get shownSections() {
    return this.sections.map((section) => ({
      ...section,
      rows: section.layoutRows.map(({ layoutItems }, index) => ({
        key: `${section.id}-${String(index)}`,
        items: layoutItems.map((item, place) => this.itemOf(item, `${section.id}-${String(index)}-${String(place)}`, section.columns)),
      })),
    }));
  }

  private itemOf(item: LayoutItem, key: string, columns: number) {
    const [component] = item.layoutComponents;
    const info: FieldInfo | undefined = component === undefined ? undefined : this.info?.fields[component.apiName];
    const isInput = info !== undefined && this.isEntered(item);
    return {
      key,
      name: component?.apiName ?? '',
      label: item.label,
      info,
      help: info?.inlineHelpText ?? undefined,
      className: `slds-col slds-size_1-of-1 slds-medium-size_1-of-${String(columns)}`,
      isShown: info !== undefined && !isInput && this.mode !== 'create',
      canEdit: this.canEdit && this.mode === 'view' && item.editableForUpdate,
      editTitle: `Edit ${item.label}`,
      inputs: component === undefined || !isInput ? [] : this.inputsOf(item, component),
    };
  }

  private isEntered({ editableForNew, editableForUpdate }: LayoutItem): boolean {
    return this.mode === 'create' ? editableForNew : this.mode !== 'view' && editableForUpdate;
  }

  /** One for each part of a compound field. */
  private inputsOf(item: LayoutItem, { apiName, parts }: LayoutItem['layoutComponents'][number]) {
    return (parts.length > 0 ? parts : [apiName]).flatMap((name) => {
      const info = this.info?.fields[name];
      if (info === undefined) return [];
      const { label, required } = name === apiName ? item : info;
      return [{ name, info, label, value: this.valueOf(name), valueName: this.nameOf(info), required, message: this.errors[name] }];
    });
  }

  /** False, with reasons shown, when something is missing or wrong. */
  @api reportValidity(): boolean {
    const answers = this.inputs.map((input) => input.reportValidity());
    const first = answers.indexOf(false);
    if (first >= 0) this.inputs[first]?.focus();
    return first < 0;
  }
  @api focusField(name: string): void {
    this.template?.querySelector<Input>(`shell-field-input[data-name="${name}"]`)?.focus();
  }

  handleEdit(event: Event): void {
    this.dispatchEvent(new CustomEvent('edit', { detail: { name: (event.currentTarget as HTMLElement).dataset['name'] } }));
  }
  handleChange(event: CustomEvent<{ name: string; value: unknown }>): void {
    this.dispatchEvent(new CustomEvent('fieldchange', { detail: event.detail }));
  }

  private get inputs(): readonly Input[] {
    return [...(this.template?.querySelectorAll<Input>('shell-field-input') ?? [])];
  }
  private valueOf(name: string): unknown {
    return name in this.draft ? this.draft[name] : (this.record?.fields[name]?.value ?? null);
  }
  private nameOf(info: FieldInfo): string | null {
    return info.apiName in this.draft || info.relationshipName === null
      ? null
      : (this.record?.fields[info.relationshipName]?.displayValue ?? null);
  }
}
