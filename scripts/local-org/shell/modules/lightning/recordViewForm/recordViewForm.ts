import { api, LightningElement } from 'lwc';
import { FormCore } from 'localorg/recordFormBase';
import type { ObjectReference } from 'localorg/records';

/** Shows the `lightning-output-field`s inside it. Source: Component Library, "Record View Form". */
export default class RecordViewForm extends LightningElement {
  @api density = 'comfy';
  private readonly core = new FormCore(
    'view',
    () => this.dispatchEvent(new CustomEvent('load')),
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
}
