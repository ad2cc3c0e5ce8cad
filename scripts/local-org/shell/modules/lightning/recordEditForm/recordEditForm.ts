import { api, LightningElement } from 'lwc';
import { FormCore } from 'localorg/recordFormBase';
import { createRecord, objectName, updateRecord, type ObjectReference } from 'localorg/records';
import { saveErrors } from 'localorg/saveErrors';

/** A form of `lightning-input-field`s that saves itself. Fires `load`, `submit` (which may be prevented), `success`, `error`. Source: Component Library, "Record Edit Form". */
export default class RecordEditForm extends LightningElement {
  @api density = 'comfy';
  @api recordTypeId?: string;
  private readonly core = new FormCore(
    'create',
    () =>
      this.dispatchEvent(
        new CustomEvent('load', {
          detail: {
            record: this.core.record,
            objectInfos: this.core.info === undefined ? {} : { [this.core.info.apiName]: this.core.info },
          },
        }),
      ),
    (error) => this.dispatchEvent(new CustomEvent('error', { detail: error })),
  );

  @api get objectApiName(): ObjectReference {
    return this.core.objectApiName;
  }
  set objectApiName(value: ObjectReference) {
    this.core.objectApiName = value;
    this.core.schedule();
  }
  @api get recordId(): string | undefined {
    return this.core.recordId;
  }
  set recordId(value: string | undefined) {
    this.core.recordId = value as never;
    this.core.mode = value === undefined || value === '' ? 'create' : 'edit';
    this.core.schedule();
  }
  constructor() {
    super();
    this.core.listen(this);
  }
  connectedCallback(): void {
    this.core.connect();
  }
  disconnectedCallback(): void {
    this.core.disconnect();
  }

  /** @param fields instead of what was typed. */
  @api submit(fields?: Readonly<Record<string, unknown>>): void {
    void this.save(fields ?? this.core.draft);
  }

  handleForm(event: Event): void {
    event.preventDefault();
    this.trySubmit();
  }
  /** A `lightning-button type="submit"` inside the form. */
  handleClick(event: Event): void {
    const target = event.target as HTMLElement & { readonly type?: string };
    if (target.tagName === 'LIGHTNING-BUTTON' && target.type === 'submit') this.trySubmit();
  }

  private trySubmit(): void {
    if (![...this.core.fields].map((field) => field.reportValidity()).every(Boolean)) return;
    const submit = new CustomEvent('submit', { cancelable: true, detail: { fields: { ...this.core.draft } } });
    if (this.dispatchEvent(submit)) void this.save(this.core.draft);
  }
  private async save(fields: Readonly<Record<string, unknown>>): Promise<void> {
    try {
      const { recordId } = this.core;
      const record =
        recordId === undefined || recordId === ''
          ? await createRecord({ apiName: objectName(this.core.objectApiName), fields })
          : await updateRecord({ fields: { ...fields, Id: recordId } });
      this.core.draft = {};
      this.dispatchEvent(new CustomEvent('success', { detail: record }));
    } catch (error) {
      this.core.errors = saveErrors(error).fields;
      this.core.tell();
      const { body } = error as { readonly body?: { readonly message?: string; readonly output?: object } };
      this.dispatchEvent(
        new CustomEvent('error', {
          detail: {
            ...body,
            message: body?.message ?? saveErrors(error).page,
            detail: saveErrors(error).page,
            output: body?.output ?? { errors: [], fieldErrors: {} },
          },
        }),
      );
    }
  }
}
