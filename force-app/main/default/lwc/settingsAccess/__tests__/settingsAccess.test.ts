import { createElement } from 'lwc';
import SettingsAccess from 'c/settingsAccess';
import assign from '@salesforce/apex/SettingsController.assign';
import getUsers from '@salesforce/apex/SettingsController.getUsers';
import remove from '@salesforce/apex/SettingsController.remove';

jest.mock('@salesforce/apex/SettingsController.assign', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.getUsers', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.remove', () => ({ default: jest.fn() }), { virtual: true });

jest.mock('@salesforce/label/c.InactiveUser', () => ({ default: '{0} (inactive)' }), { virtual: true });
const ADA = {
    userId: 'u1',
    name: 'Ada',
    userName: 'ada@example.org',
    isActive: true,
    isAdmin: true,
    isMarketing: false,
    isViewer: false,
    isSync: false,
    setsByGroup: [] as string[],
};
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(users: object[], hasMore = false): Promise<HTMLElement> {
    (getUsers as unknown as jest.Mock).mockResolvedValue({ users, hasMore });
    const element = createElement('c-settings-access', { is: SettingsAccess });
    document.body.appendChild(element);
    await settle();
    return element;
}
const box = (element: HTMLElement, set: string): HTMLElement => element.shadowRoot?.querySelector(`[data-set="${set}"]`) as HTMLElement;

describe('c-settings-access', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('gives and takes a permission set by a tick', async () => {
        const element = await show([ADA]);
        box(element, 'CampaignMonitorMarketing').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
        await settle();
        expect(assign).toHaveBeenCalledWith({ userIds: ['u1'], setName: 'CampaignMonitorMarketing' });
        box(element, 'CampaignMonitorAdmin').dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));
        await settle();
        expect(remove).toHaveBeenCalledWith({ userIds: ['u1'], setName: 'CampaignMonitorAdmin' });
        await expect(element).toBeAccessible();
    });

    it('leaves a user whose last set was taken where they stand, to give it back', async () => {
        const element = await show([{ ...ADA, userId: 'u0', name: 'Abe' }, ADA, { ...ADA, userId: 'u2', name: 'Bo' }]);
        (getUsers as unknown as jest.Mock).mockResolvedValue({
            users: [
                { ...ADA, userId: 'u0', name: 'Abe' },
                { ...ADA, userId: 'u2', name: 'Bo' },
            ],
            hasMore: false,
        });
        const ada = element.shadowRoot?.querySelector('[data-user="u1"][data-set="CampaignMonitorAdmin"]');
        ada?.dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));
        await settle();
        const users = [...(element.shadowRoot?.querySelectorAll('[data-set="CampaignMonitorAdmin"]') ?? [])] as HTMLInputElement[];
        expect(users.map(({ dataset, checked }) => [dataset.user, checked])).toEqual([
            ['u0', true],
            ['u1', false],
            ['u2', true],
        ]);
        expect(users[1]).toBe(ada);
    });

    it('leaves a set that comes by a group to Setup', async () => {
        const element = await show([{ ...ADA, setsByGroup: ['CampaignMonitorAdmin'] }]);
        const boxes = ['CampaignMonitorAdmin', 'CampaignMonitorViewer'].map((set) => box(element, set) as HTMLInputElement);
        expect(boxes.map(({ disabled }) => disabled)).toEqual([true, false]);
        expect(boxes[0].checked).toBe(true);
        expect(element.shadowRoot?.querySelectorAll('td p').length).toBe(1);
        await expect(element).toBeAccessible();
    });

    it('says in words who is not active', async () => {
        const element = await show([ADA, { ...ADA, userId: 'u2', name: 'Bea', isActive: false }]);
        expect([...(element.shadowRoot?.querySelectorAll('tbody span') ?? [])].map(({ textContent }) => textContent)).toEqual([
            'Ada',
            'Bea (inactive)',
        ]);
    });

    it('says when there are more users than it lists', async () => {
        expect((await show([ADA])).shadowRoot?.querySelector('[data-id="more"]')).toBeNull();
        expect((await show([ADA], true)).shadowRoot?.querySelector('[data-id="more"]')).not.toBeNull();
    });

    it('tells why a change was refused', async () => {
        const element = await show([ADA]);
        const toast = jest.fn();
        element.addEventListener('lightning__showtoast', toast);
        (remove as unknown as jest.Mock).mockRejectedValue(new Error('Not your own'));
        const admin = box(element, 'CampaignMonitorAdmin') as HTMLElement & { checked: boolean };
        admin.checked = false;
        admin.dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));
        await settle();
        expect(toast.mock.calls[0][0].detail.message).toBe('Not your own');
        expect(admin.checked).toBe(true);
    });

    it('searches when somebody stopped typing', async () => {
        const element = await show([]);
        expect(element.shadowRoot?.querySelector('c-empty-state')).not.toBeNull();
        element.shadowRoot?.querySelector('[data-id="search"]')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Bo' } }));
        await new Promise((resolve) => setTimeout(resolve, 350));
        expect(getUsers).toHaveBeenLastCalledWith({ search: 'Bo' });
        expect(element.shadowRoot?.querySelector('c-empty-state')).toMatchObject({
            heading: 'c.NoMatch',
            message: 'c.NoMatchHelp',
        });
    });

    it('leaves out an answer that a later search has overtaken', async () => {
        const element = await show([]);
        let answerLate: (page: object) => void = () => undefined;
        (getUsers as unknown as jest.Mock).mockReturnValueOnce(
            new Promise((resolve) => {
                answerLate = resolve;
            }),
        );
        const search = async (value: string): Promise<void> => {
            element.shadowRoot?.querySelector('[data-id="search"]')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
            await new Promise((resolve) => setTimeout(resolve, 350));
        };
        await search('Bo');
        (getUsers as unknown as jest.Mock).mockResolvedValue({ users: [ADA], hasMore: false });
        await search('Ada');
        answerLate({ users: [{ ...ADA, userId: 'u2', name: 'Bo' }], hasMore: false });
        await settle();
        expect(box(element, 'CampaignMonitorAdmin').dataset.user).toBe('u1');
        expect(element.shadowRoot?.querySelector('lightning-spinner')).toBeNull();
    });
});
