import { createElement } from 'lwc';
import OpenLog from 'c/openLog';

const ENTRY = {
    id: 'l1',
    level: 'Error',
    area: 'Members',
    message: 'Refused',
    fix: 'Mend it',
    happenedAt: '2026-03-04T04:06:00.000Z',
    retry: null,
};
const opened: unknown[] = [];
function show(entries: object[], isAdmin: boolean): HTMLElement {
    const element = createElement('c-open-log', { is: OpenLog });
    Object.assign(element, { entries, isAdmin });
    element.addEventListener('navigate', (event) => opened.push((event as CustomEvent).detail));
    document.body.appendChild(element);
    return element;
}

describe('c-open-log', () => {
    afterEach(() => document.body.replaceChildren());

    it('tells reason and fix, and what an administrator has seen to', async () => {
        const element = show([ENTRY], true);
        const resolve = jest.fn();
        element.addEventListener('resolve', resolve);
        expect(element.shadowRoot?.querySelector('[data-id="entry"]')?.textContent).toContain('Mend it');
        element.shadowRoot?.querySelector('lightning-button')?.dispatchEvent(new CustomEvent('click'));
        expect(resolve.mock.calls[0][0].detail).toEqual({ id: 'l1' });
        await expect(element).toBeAccessible();
    });

    it('keeps the place of who has seen to an entry', async () => {
        const entries = ['l1', 'l2', 'l3'].map((id) => ({ ...ENTRY, id }));
        const element = show(entries, true);
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        const done = (id: string): HTMLElement =>
            element.shadowRoot?.querySelector(`lightning-button[data-id="${id}"]`) as unknown as HTMLElement;
        const see = async (id: string, left: object[]): Promise<unknown> => {
            done(id).dispatchEvent(new CustomEvent('click'));
            Object.assign(element, { entries: left });
            await Promise.resolve();
            return focused.mock.contexts.at(-1);
        };
        expect(await see('l2', [entries[0] as object, entries[2] as object])).toBe(done('l3'));
        expect(await see('l3', [entries[0] as object])).toBe(done('l1'));
        expect(await see('l1', [])).toBe(element.shadowRoot?.querySelector('[data-id="none"]'));
        focused.mockRestore();
    });

    it('lets an administrator try again where that is possible, and says what it starts', async () => {
        const element = show(
            [
                { ...ENTRY, retry: 'Run' },
                { ...ENTRY, id: 'l2', area: 'Import' },
                { ...ENTRY, id: 'l3', retry: 'Later kind' },
            ],
            true,
        );
        const retry = jest.fn();
        element.addEventListener('retry', retry);
        const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-retry]') ?? [])];
        expect(buttons.map(({ dataset }) => dataset.retry)).toEqual(['l1', 'l3']);
        expect(element.shadowRoot?.textContent).toContain('c.RetryRunHelp');
        buttons[0]?.dispatchEvent(new CustomEvent('click'));
        expect(retry.mock.calls[0][0].detail).toEqual({ id: 'l1' });
        await expect(element).toBeAccessible();
    });

    it.each([
        ['by itself too, while runs are scheduled', true, 'c.RetryRunHelp c.RetryByItself'],
        ['only so, while none is', false, 'c.RetryRunHelp'],
    ])('says that it is tried again %s', async (_when, isScheduled, words) => {
        const element = show([{ ...ENTRY, retry: 'Run' }], true);
        Object.assign(element, { isScheduled });
        await Promise.resolve();
        expect((element.shadowRoot?.querySelector('[data-retry]') as HTMLElement).title).toBe(words);
    });

    it.each([
        ['Run', { isRefused: true }, 'c.RetryAfterReconnecting'],
        ['Outbox', { isRefused: true, isSilent: true }, 'c.RetryAfterReconnecting'],
        ['Outbox', { isSilent: true }, 'c.RetryAfterConfirming'],
    ])('offers no retry that could only fail, and says why: %s, %p', async (retry, state, words) => {
        const element = show([{ ...ENTRY, retry }], true);
        Object.assign(element, state);
        await Promise.resolve();
        expect(element.shadowRoot?.querySelector('[data-retry]')).toMatchObject({ disabled: true, title: words });
        expect(element.shadowRoot?.textContent).toContain(words);
        await expect(element).toBeAccessible();
    });

    it('lets a run be tried where only nothing may be sent', async () => {
        const element = show([{ ...ENTRY, retry: 'Run' }], true);
        Object.assign(element, { isSilent: true });
        await Promise.resolve();
        expect(element.shadowRoot?.querySelector('[data-retry]')).toMatchObject({ disabled: false });
    });

    it('leads to the record that an entry is about', () => {
        const element = show([ENTRY, { ...ENTRY, id: 'l2', recordId: '003000000000001AAA' }], true);
        const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-record]') ?? [])];
        expect(buttons).toHaveLength(1);
        buttons[0]?.dispatchEvent(new CustomEvent('click'));
        expect(opened).toMatchObject([{ attributes: { recordId: '003000000000001AAA' } }]);
    });

    it('offers nothing to others, and says when all is well', () => {
        expect(show([ENTRY], false).shadowRoot?.querySelector('lightning-button')).toBeNull();
        expect(show([], true).shadowRoot?.querySelector('c-empty-state')).not.toBeNull();
    });
});
