/** Charts in the look of the design system: quiet grid, thin axes, no movement. */
import { formatCompact, formatNumber } from 'c/format';
import type { Configuration, Dataset } from './chartJs';

export interface Series {
    label: string;
    values: (number | null)[];
    /** A colour of the design system; taken in order when missing. */
    color?: string;
}
export interface Picture {
    type: Configuration['type'];
    categories: string[];
    series: Series[];
    isStacked: boolean;
    isHorizontal: boolean;
    textColor: string;
    /** As CSS has it; empty for the drawing library's own. */
    fontFamily: string;
    lineColor: string;
}

/** Colours that keep 3:1 against white and can be told apart with the common kinds of colour blindness. */
export const PALETTE = ['#0176d3', '#06a59a', '#9050e9', '#dd7a01', '#ba0517', '#747474'];

export function configurationOf(picture: Picture): Configuration {
    return {
        type: picture.type,
        data: { labels: picture.categories, datasets: picture.series.map((one, index) => datasetOf(one, index, picture)) },
        options: optionsOf(picture),
    };
}

function datasetOf({ label, values, color }: Series, index: number, { type }: Picture): Dataset {
    const own = color ?? PALETTE[index % PALETTE.length] ?? '#0176d3';
    switch (type) {
        case 'doughnut': {
            const slices = values.map((_value, slice) => PALETTE[slice % PALETTE.length] ?? own);
            return { label, data: values, backgroundColor: slices, borderColor: '#fff', borderWidth: 2 };
        }
        case 'line':
            return {
                label,
                data: values,
                backgroundColor: `${own}1f`,
                borderColor: own,
                borderWidth: 2,
                fill: index === 0,
                tension: 0.3,
                pointRadius: values.length > 40 ? 0 : 2.5,
                pointHoverRadius: 4,
            };
        default:
            return { label, data: values, backgroundColor: own, borderColor: own, borderWidth: 0, borderRadius: 3, maxBarThickness: 36 };
    }
}

function optionsOf({ type, series, isStacked, isHorizontal, textColor, fontFamily, lineColor }: Picture): object {
    const hasLegend = type === 'doughnut' || series.length > 1;
    const values = {
        // a line of zeros would lie between -1 and 1
        beginAtZero: type === 'bar' || series.every(({ values: all }) => all.every((value) => value === 0)),
        stacked: isStacked,
        border: { display: false },
        grid: { color: lineColor },
        ticks: { color: textColor, maxTicksLimit: 5, precision: 0, callback: (value: number | string) => formatCompact(Number(value)) },
    };
    const categories = {
        stacked: isStacked,
        border: { color: lineColor },
        grid: { display: false },
        ticks: { color: textColor, maxRotation: 0, autoSkipPadding: 12, autoSkip: !isHorizontal },
    };
    return {
        animation: false,
        ...(fontFamily === '' ? {} : { font: { family: fontFamily } }),
        responsive: true,
        maintainAspectRatio: false,
        indexAxis: isHorizontal ? 'y' : 'x',
        interaction: { mode: type === 'doughnut' ? 'nearest' : 'index', intersect: type === 'doughnut' },
        plugins: {
            legend: {
                display: hasLegend,
                position: type === 'doughnut' ? 'right' : 'bottom',
                labels: { color: textColor, boxWidth: 12, boxHeight: 12, usePointStyle: true, pointStyle: 'circle' },
            },
            tooltip: {
                callbacks: {
                    label: ({ dataset, raw, label }: { dataset: { label: string }; raw: number; label: string }) =>
                        ` ${type === 'doughnut' ? label : dataset.label}: ${formatNumber(raw)}`,
                },
            },
        },
        ...(type === 'doughnut'
            ? { cutout: '62%' }
            : { scales: isHorizontal ? { x: values, y: categories } : { x: categories, y: values } }),
    };
}
