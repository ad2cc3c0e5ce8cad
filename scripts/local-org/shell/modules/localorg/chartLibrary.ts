/** Chart.js, loaded once, when the first chart is drawn. */
export interface DrawnChart {
  destroy(): void;
}
type ChartClass = new (canvas: HTMLCanvasElement, settings: object) => DrawnChart;

let library: Promise<ChartClass> | undefined;

/** Errors: rejects when the script cannot be loaded. */
export function chartLibrary(): Promise<ChartClass> {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/charts/chart.umd.min.js';
    script.onload = () => resolve((globalThis as unknown as { readonly Chart: ChartClass }).Chart);
    script.onerror = () => {
      library = undefined;
      reject(new Error('The library that draws charts could not be loaded.'));
    };
    document.head.append(script);
  });
  return library;
}
