import { api, LightningElement } from 'lwc';
import { chartLibrary, type DrawnChart } from 'localorg/chartLibrary';
import { errorText } from 'localorg/http';

/** A chart of Chart.js. */
export default class ChartCanvas extends LightningElement {
  /** The chart in words. */
  @api label = '';
  error = '';
  private wanted: object = {};
  private drawn?: DrawnChart;
  private isDue = true;

  /** What Chart.js takes. */
  @api get settings(): object {
    return this.wanted;
  }
  set settings(value: object) {
    this.wanted = value;
    this.isDue = true;
  }

  renderedCallback(): void {
    if (!this.isDue) return;
    this.isDue = false;
    void this.draw();
  }
  disconnectedCallback(): void {
    this.drawn?.destroy();
    this.drawn = undefined;
  }

  private async draw(): Promise<void> {
    try {
      const Chart = await chartLibrary();
      if (!this.isConnected) return;
      this.drawn?.destroy();
      // a reactive value reaches the library as a plain one
      this.drawn = new Chart(this.refs?.['canvas'] as HTMLCanvasElement, JSON.parse(JSON.stringify(this.wanted)) as object);
    } catch (error) {
      this.error = errorText(error);
    }
  }
}
