import { createElement } from 'lwc';
import Chart from 'c/chart';
import { loadScript } from 'lightning/platformResourceLoader';

jest.mock('lightning/platformResourceLoader', () => ({ loadScript: jest.fn() }));

interface Drawn {
    configuration: { type: string; data: { labels: string[]; datasets: { data: number[] }[] }; options: Record<string, unknown> };
}
const drawn: Drawn[] = [];
const update = jest.fn();
const destroy = jest.fn();
class Library {
    data: unknown;
    options: unknown;
    update = update;
    destroy = destroy;
    constructor(_canvas: HTMLCanvasElement, configuration: Drawn['configuration']) {
        drawn.push({ configuration });
    }
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function show(properties: object): Promise<HTMLElement> {
    const element = createElement('c-chart', { is: Chart });
    Object.assign(element, {
        heading: 'Members',
        categoryHeading: 'Day',
        categories: ['Mon', 'Tue'],
        series: [{ label: 'Active', values: [10, 1200] }],
        ...properties,
    });
    document.body.appendChild(element);
    await settle();
    await settle();
    return element;
}

describe('c-chart', () => {
    beforeEach(() => {
        (window as unknown as { Chart?: unknown }).Chart = Library;
        (loadScript as jest.Mock).mockResolvedValue(undefined);
    });
    afterEach(() => {
        document.body.replaceChildren();
        drawn.length = 0;
        jest.clearAllMocks();
    });

    it.each(['line', 'bar', 'doughnut'])('draws a %s with a name for screen readers', async (type) => {
        const element = await show({ type });
        expect(drawn[0]?.configuration.type).toBe(type);
        expect(drawn[0]?.configuration.data.datasets[0]?.data).toEqual([10, 1200]);
        expect(element.shadowRoot?.querySelector('canvas')?.getAttribute('aria-label')).toContain('Members. Tue: Active 1,200');
        await expect(element).toBeAccessible();
    });

    it.each([
        [[0, 0], true],
        [[10, 1200], false],
    ])('begins a line of %s at zero: %s', async (values, beginAtZero) => {
        await show({ type: 'line', series: [{ label: 'Active', values }] });
        expect(drawn[0]?.configuration.options).toMatchObject({ scales: { y: { beginAtZero } } });
    });

    it('writes in the font of the page, which a canvas does not inherit', async () => {
        const style = jest
            .spyOn(window, 'getComputedStyle')
            .mockReturnValue({ color: '', fontFamily: 'Salesforce Sans' } as CSSStyleDeclaration);
        await show({});
        style.mockRestore();
        await show({});
        expect(drawn[0]?.configuration.options).toMatchObject({ font: { family: 'Salesforce Sans' } });
        expect(drawn[1]?.configuration.options).not.toHaveProperty('font');
    });

    it('writes values as people read them', async () => {
        await show({ type: 'bar', isHorizontal: true });
        const options = drawn[0]?.configuration.options as {
            scales: { x: { ticks: { callback(value: number): string } } };
            plugins: { tooltip: { callbacks: { label(item: object): string } } };
        };
        expect(options.scales.x.ticks.callback(1200)).toBe('1.2K');
        expect(options.plugins.tooltip.callbacks.label({ dataset: { label: 'Active' }, raw: 1200, label: 'Tue' })).toBe(' Active: 1,200');
    });

    it('draws again when the numbers change, and cleans up', async () => {
        const element = (await show({})) as HTMLElement & { series: object[]; categories: string[] };
        element.series = [{ label: 'Active', values: [11, 12], color: '#123456' }];
        await settle();
        expect(drawn).toHaveLength(1);
        expect(update).toHaveBeenCalled();
        document.body.replaceChildren();
        expect(destroy).toHaveBeenCalledTimes(1);
    });

    it('shows the same numbers as a table', async () => {
        const element = await show({});
        element.shadowRoot?.querySelector('[data-id="toggle"]')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        const rows = [...(element.shadowRoot?.querySelectorAll('[data-id="row"]') ?? [])].map((row) => row.textContent);
        expect(rows).toEqual(['Mon10', 'Tue1,200']);
        await expect(element).toBeAccessible();
    });

    it('falls back to the table when the library is not there', async () => {
        (loadScript as jest.Mock).mockRejectedValue(new Error('404'));
        const element = await show({});
        const rows = (): number => element.shadowRoot?.querySelectorAll('[data-id="row"]').length ?? 0;
        for (let turn = 0; turn < 50 && rows() === 0; turn++) await settle();
        expect(rows()).toBe(2);
    });
});
