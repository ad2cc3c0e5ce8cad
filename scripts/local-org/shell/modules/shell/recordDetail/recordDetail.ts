import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { read, UI_API } from 'localorg/http';
import { fullLayout, type LayoutSection } from 'localorg/layout';
import { objectInfo, updateRecord, type ObjectInfo, type UiRecord } from 'localorg/records';
import { saveErrors } from 'localorg/saveErrors';

interface Fields extends Element {
  reportValidity(): boolean;
  focusField(name: string): void;
}

/** The details of a record by its page layout; a pencil makes all of it a form. */
export default class RecordDetail extends LightningElement {
  @api recordId = '';
  @api objectApiName = '';
  @api record?: UiRecord;
  @api isNested = false;
  sections: readonly LayoutSection[] = [];
  info?: ObjectInfo;
  canEdit = false;
  isEditing = false;
  isBusy = false;
  draft: Record<string, unknown> = {};
  errors: Readonly<Record<string, string>> = {};
  pageError = '';

  connectedCallback(): void {
    void this.load();
  }

  get mode(): string {
    return this.isEditing ? 'edit' : 'view';
  }
  get frameClass(): string {
    return this.isNested ? 'local-detail' : 'slds-card slds-p-around_medium local-detail';
  }

  handleEdit(event: CustomEvent<{ name: string }>): void {
    this.isEditing = true;
    const { name } = event.detail;
    requestAnimationFrame(() => this.template?.querySelector<Fields>('shell-record-fields')?.focusField(name));
  }
  handleChange(event: CustomEvent<{ name: string; value: unknown }>): void {
    const { name, value } = event.detail;
    this.draft = { ...this.draft, [name]: value };
    const { [name]: _solved, ...others } = this.errors;
    this.errors = others;
  }
  handleCancel(): void {
    this.isEditing = false;
    this.draft = {};
    this.errors = {};
    this.pageError = '';
  }
  async handleSave(): Promise<void> {
    if (this.template?.querySelector<Fields>('shell-record-fields')?.reportValidity() !== true) return;
    this.isBusy = true;
    try {
      await updateRecord({ fields: { Id: this.recordId, ...this.draft } });
      this.dispatchEvent(new ShowToastEvent({ title: `${this.info?.label ?? 'Record'} was saved.`, variant: 'success' }));
      this.handleCancel();
    } catch (error) {
      const { fields, page } = saveErrors(error);
      this.errors = fields;
      this.pageError = page;
    } finally {
      this.isBusy = false;
    }
  }

  private async load(): Promise<void> {
    const [sections, info, access] = await Promise.all([
      fullLayout(this.objectApiName, 'View'),
      objectInfo(this.objectApiName),
      read(`${UI_API}/record-access/${this.recordId}`),
    ]);
    this.sections = sections;
    this.info = info;
    this.canEdit = (access as { readonly edit: boolean }).edit;
  }
}
