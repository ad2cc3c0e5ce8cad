import { createElement } from 'lwc';
import ErrorPanel from 'c/errorPanel';

describe('c-error-panel', () => {
    afterEach(() => document.body.replaceChildren());

    it('is empty without an error', () => {
        const element = createElement('c-error-panel', { is: ErrorPanel });
        document.body.appendChild(element);
        expect(element.shadowRoot?.querySelector('[role="alert"]')).toBeNull();
    });

    it('tells every message and lets somebody try again', async () => {
        const element = createElement('c-error-panel', { is: ErrorPanel });
        element.error = { body: [{ message: 'One' }, { message: 'Two' }] };
        element.heading = 'The runs could not be read';
        element.canRetry = true;
        const retry = jest.fn();
        element.addEventListener('retry', retry);
        document.body.appendChild(element);
        const words = [...(element.shadowRoot?.querySelectorAll('p') ?? [])].map((one) => one.textContent);
        expect(words).toEqual(['The runs could not be read', 'One', 'Two']);
        element.shadowRoot?.querySelector('lightning-button')?.dispatchEvent(new CustomEvent('click'));
        expect(retry).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });
});
