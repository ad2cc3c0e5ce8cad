import { api, LightningElement } from 'lwc';
import { errorText } from 'localorg/http';
import { queryRows, type Row } from 'localorg/rows';

/** A query as a table: jobs and schedules. */
export default class SetupQuery extends LightningElement {
  @api columns: readonly object[] = [];
  rows: readonly Row[] = [];
  error = '';
  isEmpty = false;
  private text = '';

  @api get query(): string {
    return this.text;
  }
  set query(value: string) {
    this.text = value;
    void this.load();
  }
  handleRefresh(): void {
    void this.load();
  }
  private async load(): Promise<void> {
    try {
      this.rows = await queryRows(this.text);
      this.isEmpty = this.rows.length === 0;
      this.error = '';
    } catch (error) {
      this.error = errorText(error);
    }
  }
}
