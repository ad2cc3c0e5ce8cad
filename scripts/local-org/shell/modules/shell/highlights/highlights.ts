import { api, LightningElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import ActionModal from 'shell/actionModal';
import { iconOf } from 'localorg/context';
import { errorText, read, UI_API } from 'localorg/http';
import { changed, deleteRecord, objectInfo, type FieldInfo, type ObjectInfo, type UiRecord } from 'localorg/records';
import { openRecordForm } from 'localorg/recordForms';
import { navigate } from 'localorg/router';

interface Action {
  readonly name: string;
  readonly label: string;
  readonly component: string;
  readonly isHeadless: boolean;
}
interface Layout {
  readonly sections: readonly {
    readonly layoutRows: readonly {
      readonly layoutItems: readonly { readonly layoutComponents: readonly { readonly apiName: string; readonly label: string }[] }[];
    }[];
  }[];
}
const SHOWN = 3;

/** The head of a record page: what it is, its compact layout, and what can be done. */
export default class Highlights extends LightningElement {
  @api recordId = '';
  @api objectApiName = '';
  @api record?: UiRecord;
  @api actions: readonly Action[] = [];
  /** What the page shows, in its order; the actions and the standard ones when it does not say. */
  @api actionNames?: readonly string[];
  headless?: string;
  private info?: ObjectInfo;
  private fields: readonly { readonly apiName: string; readonly label: string }[] = [];
  private access: {
    readonly edit: boolean;
    readonly delete: boolean;
    readonly create: boolean;
    readonly excludedButtons: readonly string[];
  } = { edit: false, delete: false, create: false, excludedButtons: [] };

  connectedCallback(): void {
    void this.load();
  }

  get icon(): string {
    return iconOf(this.objectApiName);
  }
  get objectLabel(): string {
    return this.info?.label ?? '';
  }
  get title(): string {
    const name = this.info?.nameFields.at(-1) ?? 'Name';
    return String(this.record?.fields[name]?.value ?? '');
  }
  get details() {
    const name = this.info?.nameFields.at(-1);
    return this.fields
      .filter(({ apiName }) => apiName !== name)
      .flatMap(({ apiName, label }) => {
        const info: FieldInfo | undefined = this.info?.fields[apiName];
        return info === undefined ? [] : [{ name: apiName, label, info }];
      });
  }
  get actionProperties(): object {
    return { recordId: this.recordId, objectApiName: this.objectApiName };
  }
  get buttons() {
    return this.all.slice(0, this.all.length > SHOWN + 1 ? SHOWN : SHOWN + 1);
  }
  get menu() {
    return this.all.slice(this.buttons.length);
  }
  get hasMenu(): boolean {
    return this.menu.length > 0;
  }

  handleButton(event: Event): void {
    void this.act((event.currentTarget as HTMLElement).dataset['name'] ?? '');
  }
  handleMenu(event: CustomEvent<{ value: string }>): void {
    void this.act(event.detail.value);
  }
  /** An action without a screen does its work once its component is there. */
  async handleHeadless(): Promise<void> {
    const host = this.refs?.['headless'] as { invoke(): Promise<void> } | undefined;
    await Promise.resolve();
    await host?.invoke();
  }

  private get all(): readonly { readonly name: string; readonly label: string }[] {
    const all = [
      ...this.actions.map(({ name, label }) => ({ name, label })),
      ...(this.access.edit ? [{ name: 'Edit', label: 'Edit' }] : []),
      ...(this.access.delete ? [{ name: 'Delete', label: 'Delete' }] : []),
      ...(this.access.create ? [{ name: 'Clone', label: 'Clone' }] : []),
    ];
    return (
      this.actionNames?.flatMap((name) => all.filter((one) => one.name === name)) ??
      all.filter(({ name }) => !this.access.excludedButtons.includes(name))
    );
  }

  private async act(name: string): Promise<void> {
    if (name === 'Edit') await openRecordForm({ objectApiName: this.objectApiName, recordId: this.recordId });
    else if (name === 'Clone') await openRecordForm({ objectApiName: this.objectApiName, recordId: this.recordId, isClone: true });
    else if (name === 'Delete') await this.remove();
    else {
      const action = this.actions.find((one) => one.name === name);
      if (action === undefined) return;
      if (action.isHeadless) {
        this.headless = undefined as never;
        await Promise.resolve();
        this.headless = action.component;
        return;
      }
      await ActionModal.open({ label: action.label, size: 'medium', component: action.component, properties: this.actionProperties });
      await changed([this.recordId]);
    }
  }

  private async remove(): Promise<void> {
    if (
      !(await LightningConfirm.open({
        label: `Delete ${this.objectLabel}`,
        message: `Are you sure you want to delete this ${this.objectLabel}?`,
        theme: 'warning',
      }))
    )
      return;
    try {
      await deleteRecord(this.recordId);
      this.dispatchEvent(new ShowToastEvent({ title: `${this.objectLabel} "${this.title}" was deleted.`, variant: 'success' }));
      navigate({ type: 'standard__objectPage', attributes: { objectApiName: this.objectApiName, actionName: 'home' } });
    } catch (error) {
      this.dispatchEvent(
        new ShowToastEvent({ title: 'The record was not deleted', message: errorText(error), variant: 'error', mode: 'sticky' }),
      );
    }
  }

  private async load(): Promise<void> {
    const [info, layout, access] = await Promise.all([
      objectInfo(this.objectApiName),
      read(`${UI_API}/layout/${this.objectApiName}`, { layoutType: 'Compact' }),
      read(`${UI_API}/record-access/${this.recordId}`),
    ]);
    this.fields = (layout as Layout).sections.flatMap(({ layoutRows }) =>
      layoutRows.flatMap(({ layoutItems }) => layoutItems.flatMap(({ layoutComponents }) => layoutComponents)),
    );
    this.access = access as Highlights['access'];
    this.info = info;
  }
}
