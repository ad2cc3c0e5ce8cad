import { LightningElement } from 'lwc';
import { navigate } from 'localorg/router';

/** The search box of the header: Enter shows the results. */
export default class GlobalSearch extends LightningElement {
  term = '';

  handleChange(event: CustomEvent<{ value: string }>): void {
    this.term = event.detail.value;
  }
  handleKey(event: KeyboardEvent): void {
    const term = this.term.trim();
    if (event.key === 'Enter' && term.length > 1) navigate({ type: 'standard__search', state: { term } });
  }
}
