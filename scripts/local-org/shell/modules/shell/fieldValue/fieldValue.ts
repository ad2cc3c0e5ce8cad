import { api, LightningElement } from 'lwc';
import { toUrl } from 'localorg/routes';
import type { FieldInfo, UiRecord } from 'localorg/records';

/** One field of a record as a person reads it: links, check marks, texts by locale. */
export default class FieldValue extends LightningElement {
  @api record?: UiRecord;
  @api info?: FieldInfo;

  get value(): unknown {
    return this.field?.value;
  }
  get text(): string {
    if (this.parent !== undefined) return this.relation?.displayValue ?? this.parent.id;
    const text = this.field?.displayValue ?? String(this.value ?? '');
    return this.info?.dataType === 'MultiPicklist' ? text.split(';').join('; ') : text;
  }
  get link(): string | undefined {
    const parent = this.parent;
    return parent === undefined
      ? undefined
      : toUrl({ type: 'standard__recordPage', attributes: { recordId: parent.id, objectApiName: parent.apiName, actionName: 'view' } });
  }
  get isEmpty(): boolean {
    return this.value === null || this.value === undefined || this.value === '';
  }
  get isBoolean(): boolean {
    return this.info?.dataType === 'Boolean';
  }
  get isEmail(): boolean {
    return this.info?.dataType === 'Email';
  }
  get isPhone(): boolean {
    return this.info?.dataType === 'Phone';
  }
  get isUrl(): boolean {
    return this.info?.dataType === 'Url';
  }
  get isLong(): boolean {
    return this.info?.dataType === 'TextArea';
  }
  get isRich(): boolean {
    return this.info?.htmlFormatted === true;
  }
  get mailTo(): string {
    return `mailto:${this.text}`;
  }
  get telephone(): string {
    return `tel:${this.text.replaceAll(/[^\d+]/g, '')}`;
  }

  private get field(): UiRecord['fields'][string] {
    return this.record?.fields[this.info?.apiName ?? ''];
  }
  /** What a lookup leads to; its text is the parent's name. */
  private get relation(): UiRecord['fields'][string] {
    const { relationshipName, reference } = this.info ?? {};
    return reference === true ? this.record?.fields[relationshipName ?? ''] : undefined;
  }
  private get parent(): UiRecord | undefined {
    return (this.relation?.value as UiRecord | null | undefined) ?? undefined;
  }
}
