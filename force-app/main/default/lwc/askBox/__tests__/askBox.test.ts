import { createElement } from 'lwc';
import AskBox from 'c/askBox';

describe('c-ask-box', () => {
    afterEach(() => document.body.replaceChildren());

    it('asks, and takes the focus when it is given a place for it', async () => {
        const element = createElement('c-ask-box', { is: AskBox });
        Object.assign(element, { question: 'Remove 3 people?' });
        element.setAttribute('tabindex', '-1');
        document.body.appendChild(element);
        expect(element.shadowRoot?.querySelector('[role="alert"]')?.textContent).toContain('Remove 3 people?');
        element.focus();
        expect(document.activeElement).toBe(element);
        await expect(element).toBeAccessible();
    });
});
