import { LightningElement, api } from 'lwc';
import { loadScript } from 'lightning/platformResourceLoader';
import chartJs from '@salesforce/resourceUrl/ChartJs';
import { formatDecimal } from 'c/format';
import { configurationOf, type Series } from './configuration';
import { labels } from './labels';
import type { ChartConstructor, Configuration, DrawnChart } from './chartJs';

interface Row {
    key: string;
    label: string;
    cells: { key: string; text: string }[];
}

/**
 * A chart that can be read as a table as well, by a button and without a mouse. Draws with Chart.js from the static resource;
 * where that can't be loaded the table is shown. Source: Lightning Web Components Developer Guide, "Use Third-Party JavaScript Libraries".
 */
export default class Chart extends LightningElement {
    /** line, bar or doughnut. */
    @api type: Configuration['type'] = 'line';
    @api heading = '';
    /** What the categories are, e.g. Day: the head of the table's first column. */
    @api categoryHeading = '';
    @api isStacked = false;
    @api isHorizontal = false;
    /** Takes less height. */
    @api isShort = false;

    @api
    get categories(): string[] {
        return this.shownCategories;
    }
    set categories(value: string[] | undefined) {
        this.shownCategories = value ?? [];
        this.draw();
    }

    /** One or more rows of values, one value a category. */
    @api
    get series(): Series[] {
        return this.shownSeries;
    }
    set series(value: Series[] | undefined) {
        this.shownSeries = value ?? [];
        this.draw();
    }

    labels = labels;
    isTableChosen = false;
    isBroken = false;
    shownCategories: string[] = [];
    shownSeries: Series[] = [];
    private chart?: DrawnChart;
    private canvas?: HTMLCanvasElement;
    private isLoading = false;

    renderedCallback(): void {
        if (!this.isLoading) {
            this.isLoading = true;
            void this.load();
        }
    }

    disconnectedCallback(): void {
        this.chart?.destroy();
        this.chart = undefined;
        this.canvas = undefined;
        this.isLoading = false;
    }

    get isTableShown(): boolean {
        return this.isTableChosen || this.isBroken;
    }

    get canvasClass(): string {
        return this.isTableShown ? 'slds-hide' : 'slds-is-relative';
    }

    get canvasStyle(): string {
        return `height: ${this.isShort ? '9rem' : '14rem'}`;
    }

    get toggleIcon(): string {
        return this.isTableShown ? 'utility:chart' : 'utility:table';
    }

    get toggleLabel(): string {
        return this.isTableShown ? this.labels.showAsChart : this.labels.showAsTable;
    }

    get rows(): Row[] {
        return this.shownCategories.map((label, index) => ({
            key: `${String(index)} ${label}`,
            label,
            cells: this.shownSeries.map((one) => ({ key: one.label, text: formatDecimal(one.values[index]) })),
        }));
    }

    handleToggle(): void {
        this.isTableChosen = !this.isTableChosen;
    }

    private async load(): Promise<void> {
        try {
            await loadScript(this, chartJs);
        } catch {
            // the same numbers stand in the table
            this.isBroken = true;
            return;
        }
        this.draw();
    }

    private draw(): void {
        const Drawn = (window as unknown as { Chart?: ChartConstructor }).Chart;
        const box = this.template?.querySelector<HTMLElement>('[data-id="canvas"]');
        if (Drawn === undefined || box === null || box === undefined || this.shownSeries.length === 0) {
            return;
        }
        const configuration = configurationOf({
            type: this.type,
            categories: [...this.shownCategories],
            series: this.shownSeries.map((one) => ({ ...one, values: [...one.values] })),
            isStacked: this.isStacked,
            isHorizontal: this.isHorizontal,
            textColor: shownColor(box, 'var(--slds-g-color-on-surface-2, #444)', '#444'),
            fontFamily: getComputedStyle(box).fontFamily,
            lineColor: shownColor(box, 'var(--slds-g-color-border-1, #e5e5e5)', '#e5e5e5'),
        });
        if (this.chart !== undefined && this.canvas !== undefined) {
            this.chart.data = configuration.data;
            this.chart.options = configuration.options;
            this.chart.update('none');
        } else {
            this.canvas = document.createElement('canvas');
            box.replaceChildren(this.canvas);
            this.chart = new Drawn(this.canvas, configuration);
        }
        this.canvas.setAttribute('role', 'img');
        this.canvas.setAttribute('aria-label', this.spoken);
    }

    /** What a screen reader says: the heading and the last value of each row. */
    private get spoken(): string {
        const last = this.shownCategories.length - 1;
        const values = this.shownSeries.map((one) => `${one.label} ${formatDecimal(one.values[last])}`).join(', ');
        return `${this.heading}. ${this.shownCategories[last] ?? ''}: ${values}. ${this.labels.showAsTable}`;
    }
}

/** What a colour of the design system is in the present theme: a canvas can't read styling hooks. */
function shownColor(box: HTMLElement, color: string, otherwise: string): string {
    box.style.color = color;
    const shown = getComputedStyle(box).color;
    box.style.color = '';
    return shown === '' ? otherwise : shown;
}
