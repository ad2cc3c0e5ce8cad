import { api, LightningElement } from 'lwc';
import { nameOfField } from 'localorg/formContext';
import { fullLayout } from 'localorg/layout';
import { objectName, type ObjectReference } from 'localorg/records';

/** A whole form of a record, by fields or by layout. Source: Component Library, "Record Form". */
export default class RecordForm extends LightningElement {
  @api objectApiName: ObjectReference = '';
  @api recordId?: string;
  @api fields?: readonly unknown[];
  @api layoutType?: string;
  @api columns: string | number = 1;
  @api mode?: 'view' | 'readonly' | 'edit';
  @api density = 'comfy';
  error = '';
  private byLayout: readonly string[] = [];
  private isEditing = false;

  connectedCallback(): void {
    if (this.layoutType !== undefined) void this.loadLayout();
  }
  get names(): readonly string[] {
    return [...new Set([...(this.fields ?? []).map(nameOfField), ...this.byLayout])];
  }
  get isView(): boolean {
    return !this.isEditing && this.recordId !== undefined && this.mode !== 'edit';
  }
  get canEdit(): boolean {
    return this.mode !== 'readonly';
  }
  get columnClass(): string {
    return `slds-p-horizontal_x-small slds-size_1-of-${String(this.columns)}`;
  }
  handleEdit(): void {
    this.isEditing = true;
  }
  handleCancel(): void {
    this.isEditing = false;
    this.dispatchEvent(new CustomEvent('cancel'));
  }
  handleSubmit(event: CustomEvent<object>): void {
    event.stopPropagation();
    if (!this.dispatchEvent(new CustomEvent('submit', { cancelable: true, detail: event.detail }))) event.preventDefault();
  }
  handleSuccess(event: CustomEvent<object>): void {
    event.stopPropagation();
    this.isEditing = false;
    this.dispatchEvent(new CustomEvent('success', { detail: event.detail }));
  }
  handleError(event: CustomEvent<{ detail?: string; message?: string }>): void {
    event.stopPropagation();
    this.error = event.detail.detail ?? event.detail.message ?? '';
    this.dispatchEvent(new CustomEvent('error', { detail: event.detail }));
  }
  private async loadLayout(): Promise<void> {
    const sections = await fullLayout(objectName(this.objectApiName), 'Edit');
    this.byLayout = sections.flatMap(({ layoutRows }) =>
      layoutRows.flatMap(({ layoutItems }) =>
        layoutItems.flatMap(({ layoutComponents }) =>
          layoutComponents.flatMap(({ apiName, parts }) =>
            (this.recordId === undefined || this.isEditing) && parts.length > 0 ? parts : [apiName],
          ),
        ),
      ),
    );
  }
}
