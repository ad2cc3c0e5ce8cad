import { api, LightningElement } from 'lwc';

/** The errors of the form around it that belong to no field. Source: Component Library, "Messages". */
export default class Messages extends LightningElement {
  @api error?: string;
  private form?: HTMLElement | null;
  private readonly handleError = (event: Event): void => {
    this.error = String(
      (event as CustomEvent<{ detail?: string; message?: string }>).detail.detail ??
        (event as CustomEvent<{ message?: string }>).detail.message ??
        '',
    );
  };
  private readonly handleSuccess = (): void => {
    this.error = undefined as never;
  };

  connectedCallback(): void {
    this.form =
      (this as unknown as HTMLElement).closest?.('lightning-record-edit-form') ??
      (this.template?.host.closest('lightning-record-edit-form') as HTMLElement | null);
    this.form?.addEventListener('error', this.handleError);
    this.form?.addEventListener('success', this.handleSuccess);
  }
  disconnectedCallback(): void {
    this.form?.removeEventListener('error', this.handleError);
    this.form?.removeEventListener('success', this.handleSuccess);
  }
}
