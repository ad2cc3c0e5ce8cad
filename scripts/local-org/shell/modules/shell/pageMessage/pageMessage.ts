import { api, LightningElement } from 'lwc';

/** A page that only says something: what is missing, what failed. */
export default class PageMessage extends LightningElement {
  @api heading = '';
  @api message = '';
  @api variant: 'plain' | 'error' = 'plain';

  get icon(): string {
    return this.variant === 'error' ? 'utility:error' : 'utility:info_alt';
  }
}
