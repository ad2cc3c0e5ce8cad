import { createElement } from 'lwc';
import SyncPaused from 'c/syncPaused';

const opened = jest.fn();
function show(overview: object): HTMLElement {
    const element = createElement('c-sync-paused', { is: SyncPaused });
    Object.assign(element, { overview: { isPaused: true, pauseReason: 'No such key.', isRefused: true, isAdmin: true, ...overview } });
    element.addEventListener('navigate', (event) => opened((event as CustomEvent).detail));
    document.body.appendChild(element);
    return element;
}
const button = (element: HTMLElement): Element | null | undefined => element.shadowRoot?.querySelector('[data-id="reconnect"]');

describe('c-sync-paused', () => {
    afterEach(() => document.body.replaceChildren());

    it('leads an administrator from a refused connection to where it is mended', async () => {
        const element = show({});
        expect(element.shadowRoot?.textContent).toContain('No such key.');
        button(element)?.dispatchEvent(new CustomEvent('click'));
        expect(opened).toHaveBeenCalledWith({ type: 'standard__navItemPage', attributes: { apiName: 'Connect' } });
        await expect(element).toBeAccessible();
    });

    it.each([
        ['what somebody paused', { isRefused: false }],
        ['who may not reconnect', { isAdmin: false }],
    ])('leads nowhere for %s', (_what, overview) => {
        expect(button(show(overview))).toBeNull();
    });
});
