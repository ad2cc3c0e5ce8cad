import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { errorText, read, UI_API } from 'localorg/http';
import { fullLayout, type LayoutSection } from 'localorg/layout';
import { createRecord, objectInfo, readRecord, updateRecord, type ObjectInfo, type UiRecord } from 'localorg/records';
import { saveErrors } from 'localorg/saveErrors';

interface Fields extends Element {
  reportValidity(): boolean;
}

/** The dialog in which a record is made or changed, by its page layout. Closes with the record's Id. */
export default class RecordModal extends LightningModal {
  @api objectApiName = '';
  @api recordId?: string;
  @api isClone = false;
  @api defaults: Readonly<Record<string, unknown>> = {};
  sections: readonly LayoutSection[] = [];
  info?: ObjectInfo;
  record?: UiRecord;
  draft: Record<string, unknown> = {};
  errors: Readonly<Record<string, string>> = {};
  pageError = '';
  isBusy = false;
  isLoading = true;

  get isNew(): boolean {
    return this.recordId === undefined || this.isClone;
  }
  get mode(): string {
    return this.isNew ? 'create' : 'edit';
  }

  connectedCallback(): void {
    void this.load();
  }

  handleChange(event: CustomEvent<{ name: string; value: unknown }>): void {
    const { name, value } = event.detail;
    this.draft = { ...this.draft, [name]: value };
    const { [name]: _solved, ...others } = this.errors;
    this.errors = others;
  }
  handleCancel(): void {
    this.close();
  }
  async handleSave(): Promise<void> {
    const id = await this.save();
    if (id !== undefined) this.close(id);
  }
  async handleSaveAndNew(): Promise<void> {
    if ((await this.save()) === undefined) return;
    this.draft = {};
    await this.load();
  }

  private async save(): Promise<string | undefined> {
    if (this.template?.querySelector<Fields>('shell-record-fields')?.reportValidity() !== true) return undefined;
    this.isBusy = true;
    this.pageError = '';
    try {
      const saved = this.isNew
        ? await createRecord({ apiName: this.objectApiName, fields: this.newValues })
        : await updateRecord({ fields: { Id: this.recordId, ...this.draft } });
      this.dispatchEvent(
        new ShowToastEvent({ title: `${this.info?.label ?? 'Record'} was ${this.isNew ? 'created' : 'saved'}.`, variant: 'success' }),
      );
      return saved.id;
    } catch (error) {
      const { fields, page } = saveErrors(error);
      this.errors = fields;
      this.pageError = page;
      return undefined;
    } finally {
      this.isBusy = false;
    }
  }

  /** What the form shows and the user may set, before what was typed. */
  private get newValues(): Readonly<Record<string, unknown>> {
    const shown = this.sections.flatMap(({ layoutRows }) =>
      layoutRows.flatMap(({ layoutItems }) =>
        layoutItems
          .filter(({ editableForNew }) => editableForNew)
          .flatMap(({ layoutComponents }) => layoutComponents.flatMap(({ apiName, parts }) => (parts.length > 0 ? parts : [apiName]))),
      ),
    );
    const known = Object.fromEntries(
      shown.flatMap((name) =>
        this.info?.fields[name]?.createable === true && (this.record?.fields[name]?.value ?? null) !== null
          ? [[name, this.record?.fields[name]?.value]]
          : [],
      ),
    );
    const type = this.record?.recordTypeId ?? null;
    return { ...(type === null ? {} : { RecordTypeId: type }), ...known, ...this.defaults, ...this.draft };
  }

  private async load(): Promise<void> {
    try {
      const source =
        this.recordId === undefined
          ? (read(`${UI_API}/record-defaults/create/${this.objectApiName}`) as Promise<{ readonly record: UiRecord }>).then(
              ({ record }) => record,
            )
          : readRecord(this.recordId, { layoutTypes: 'Full' });
      const [sections, info, record] = await Promise.all([
        fullLayout(this.objectApiName, this.isNew ? 'Create' : 'Edit'),
        objectInfo(this.objectApiName),
        source,
      ]);
      this.sections = sections;
      this.info = info;
      this.record = record;
      this.draft = { ...this.defaults };
    } catch (error) {
      this.pageError = errorText(error);
    } finally {
      this.isLoading = false;
    }
  }
}
