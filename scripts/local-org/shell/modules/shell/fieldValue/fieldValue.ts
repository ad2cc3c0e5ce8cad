import { api, LightningElement } from 'lwc';
import { toUrl } from 'localorg/routes';
import type { FieldInfo, UiRecord } from 'localorg/records';

/** One field of a record as a person reads it: links, check marks, texts by locale. */
export default class FieldValue extends LightningElement {
  @api record?: UiRecord;
  @api info?: FieldInfo;

  get value(): unknown {
    return this.record?.fields[this.info?.apiName ?? '']?.value;
  }
  get text(): string {
    const field = this.record?.fields[this.info?.apiName ?? ''];
    const parent = this.parent;
    if (parent !== undefined) return this.record?.fields[this.info?.relationshipName ?? '']?.displayValue ?? parent.id;
    if (this.info?.dataType === 'MultiPicklist') return (field?.displayValue ?? String(field?.value ?? '')).split(';').join('; ');
    return field?.displayValue ?? String(field?.value ?? '');
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

  private get parent(): UiRecord | undefined {
    const { relationshipName, reference } = this.info ?? {};
    if (reference !== true || relationshipName === null || relationshipName === undefined) return undefined;
    return (this.record?.fields[relationshipName]?.value as UiRecord | null | undefined) ?? undefined;
  }
}
