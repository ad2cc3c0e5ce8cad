import { LightningElement, api } from 'lwc';

/** lightning/modal for Jest, which Salesforce's preset has no stub of. Tests spy on `open`; `closedWith` tells what the modal was closed with. */
export default class LightningModal extends LightningElement {
  static open() {
    throw new Error('Mock open() of the modal with jest.spyOn');
  }
  result;
  @api size;
  @api label;
  @api description;
  @api disableClose = false;
  @api get closedWith() {
    return this.result;
  }
  @api close(result) {
    this.result = result;
  }
}
