import { api, LightningElement } from 'lwc';

export default class SetupPage extends LightningElement {
  @api node = '';
}
