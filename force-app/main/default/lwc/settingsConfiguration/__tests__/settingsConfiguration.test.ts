import { createElement } from 'lwc';
import SettingsConfiguration from 'c/settingsConfiguration';
import compareConfiguration from '@salesforce/apex/SettingsController.compareConfiguration';
import exportConfiguration from '@salesforce/apex/SettingsController.exportConfiguration';
import importConfiguration from '@salesforce/apex/SettingsController.importConfiguration';

jest.mock('@salesforce/apex/SettingsController.compareConfiguration', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.exportConfiguration', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.importConfiguration', () => ({ default: jest.fn() }), { virtual: true });

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
function show(): HTMLElement {
    const element = createElement('c-settings-configuration', { is: SettingsConfiguration });
    document.body.appendChild(element);
    return element;
}
const press = (element: HTMLElement, id: string): boolean | undefined => element.shadowRoot?.querySelector(`[data-id="${id}"]`)?.dispatchEvent(new CustomEvent('click'));

describe('c-settings-configuration', () => {
    afterEach(() => document.body.replaceChildren());

    it('exports as text', async () => {
        (exportConfiguration as unknown as jest.Mock).mockResolvedValue('{"version":1}');
        const element = show();
        press(element, 'export');
        await settle();
        expect((element.shadowRoot?.querySelector('[data-id="exported"]') as unknown as { value: string }).value).toBe('{"version":1}');
    });

    it('imports only after the differences were seen', async () => {
        (compareConfiguration as unknown as jest.Mock).mockResolvedValue([{ name: 'general.trackingMonths', before: '24', after: '12' }]);
        (importConfiguration as unknown as jest.Mock).mockResolvedValue(1);
        const element = show();
        const imported = jest.fn();
        element.addEventListener('imported', imported);
        expect(element.shadowRoot?.querySelector('[data-id="import"]')).toBeNull();
        element.shadowRoot?.querySelector('[data-id="file"]')?.dispatchEvent(new CustomEvent('change', { detail: { value: '{}' } }));
        await settle();
        press(element, 'compare');
        await settle();
        expect(element.shadowRoot?.querySelector('[data-id="difference"]')?.textContent).toContain('general.trackingMonths');
        await expect(element).toBeAccessible();
        press(element, 'import');
        await settle();
        expect(imported).toHaveBeenCalledTimes(1);
    });

    it('shows why a file was refused', async () => {
        (compareConfiguration as unknown as jest.Mock).mockRejectedValue(new Error('Not ours'));
        const element = show();
        press(element, 'compare');
        await settle();
        expect((element.shadowRoot?.querySelector('c-error-panel') as unknown as { error: Error }).error.message).toBe('Not ours');
    });
});
