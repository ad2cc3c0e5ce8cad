import { createElement } from 'lwc';
import SettingsGroup from 'c/settingsGroup';

const item = (name: string, kind: string): object => ({
    name,
    kind,
    label: name,
    help: `About ${name}`,
    options: [{ label: 'A', value: 'a' }],
    changes: kind === 'toggle' ? 'people' : undefined,
});

describe('c-settings-group', () => {
    it('shows each setting with its consequence, and tells what is wanted', async () => {
        const element = createElement('c-settings-group', { is: SettingsGroup });
        Object.assign(element, {
            heading: 'Parts',
            catalog: [item('one', 'toggle'), item('two', 'choice'), item('three', 'checks'), item('four', 'number'), item('five', 'text')],
            values: { one: true, two: 'a', three: [], four: 1, five: '' },
        });
        document.body.appendChild(element);
        const told: object[] = [];
        element.addEventListener('settingchange', (event) => told.push((event as CustomEvent<object>).detail));
        const set = (name: string, detail: object): boolean | undefined =>
            element.shadowRoot?.querySelector(`[data-name="${name}"]`)?.dispatchEvent(new CustomEvent('change', { detail }));
        set('one', { checked: false });
        set('two', { value: 'b' });
        set('four', { value: '12' });
        set('four', { value: '' });
        expect(told).toEqual([
            { name: 'one', value: false },
            { name: 'two', value: 'b' },
            { name: 'four', value: 12 },
            { name: 'four', value: null },
        ]);
        expect(element.shadowRoot?.querySelectorAll('[data-id="item"]')).toHaveLength(5);
        expect(element.shadowRoot?.querySelector('[data-name="four"]')).toMatchObject({
            messageWhenRangeOverflow: 'c.OutOfRange',
            messageWhenRangeUnderflow: 'c.OutOfRange',
            messageWhenValueMissing: 'c.OutOfRange',
            required: true,
        });
        const four = element.shadowRoot?.querySelector('[data-name="four"]') as HTMLElement & { reportValidity: jest.Mock };
        four.reportValidity = jest.fn();
        element.showProblem('elsewhere', 'Wrong');
        expect(four.reportValidity).not.toHaveBeenCalled();
        element.showProblem('four', 'Wrong');
        expect(four.reportValidity).toHaveBeenCalledTimes(1);
        element.forgetProblems();
        expect(four.reportValidity).toHaveBeenCalledTimes(2);
        await expect(element).toBeAccessible();
    });

    it('warns of what each would change', () => {
        const element = createElement('c-settings-group', { is: SettingsGroup });
        const changing = ['people', 'campaigns', 'subscribers'].map((changes) => ({ ...item(changes, 'text'), changes }));
        Object.assign(element, { heading: 'Writing', catalog: [...changing, item('harmless', 'text')], values: {} });
        document.body.appendChild(element);
        const texts = [...(element.shadowRoot?.querySelectorAll('[data-id="item"]') ?? [])].map(({ textContent }) => textContent);
        expect(texts.map((text) => /c\.Changes\w+/.exec(text)?.[0])).toEqual([
            'c.ChangesPeople',
            'c.ChangesCampaigns',
            'c.ChangesSubscribers',
            undefined,
        ]);
    });

    it('offers fields by name, and says when there are none', async () => {
        const element = createElement('c-settings-group', { is: SettingsGroup });
        const none = { ...item('none', 'fields'), options: [], noOptions: 'No field' };
        Object.assign(element, {
            heading: 'Fields',
            catalog: [item('some', 'fields'), none, { ...item('tried', 'toggle'), hasPreview: true }],
            values: { some: 'a, b', none: null },
        });
        document.body.appendChild(element);
        const told: object[] = [];
        for (const name of ['settingchange', 'preview'])
            element.addEventListener(name, (event) => told.push((event as CustomEvent<object>).detail));
        const group = element.shadowRoot?.querySelector('[data-name="some"]') as HTMLElement & { value: string[] };
        expect(group.value).toEqual(['a', 'b']);
        expect(element.shadowRoot?.textContent).toContain('No field');
        group.dispatchEvent(new CustomEvent('change', { detail: { value: ['a', 'c'] } }));
        element.shadowRoot?.querySelector('[data-action="preview"]')?.dispatchEvent(new CustomEvent('click'));
        expect(told).toEqual([{ name: 'some', value: 'a;c' }, { name: 'tried' }]);
        await expect(element).toBeAccessible();
    });
});
