import { api } from 'lwc';
import LightningModal from 'lightning/modal';

/** The screen of a quick action. Its component brings its own header, body and footer (`lightning-quick-action-panel`). */
export default class ActionModal extends LightningModal {
  @api component = '';
  @api properties: object = {};

  connectedCallback(): void {
    // the event does not bubble: it is heard on its way down
    window.addEventListener('lightning__actionsclosescreen', this.handleEvent, true);
  }
  disconnectedCallback(): void {
    window.removeEventListener('lightning__actionsclosescreen', this.handleEvent, true);
  }

  private readonly handleEvent = (): void => this.close();
}
