/** The few types of Chart.js that our charts use; the library itself is the static resource ChartJs. Source: chartjs.org/docs/4.x, "Configuration". */
export interface Dataset {
    label: string;
    data: (number | null)[];
    backgroundColor: string | string[];
    borderColor: string | string[];
    borderWidth: number;
    borderRadius?: number;
    fill?: boolean;
    tension?: number;
    pointRadius?: number;
    pointHoverRadius?: number;
    maxBarThickness?: number;
}
export interface Configuration {
    type: 'line' | 'bar' | 'doughnut';
    data: { labels: string[]; datasets: Dataset[] };
    options: object;
}
export interface DrawnChart {
    data: Configuration['data'];
    options: object;
    update(mode: 'none'): void;
    destroy(): void;
}
export type ChartConstructor = new (canvas: HTMLCanvasElement, configuration: Configuration) => DrawnChart;
