/** The page: the application's name, its tabs, and the component of the tab that is open. */
import { createElement } from 'lwc';
import { components } from 'shell:components';

interface Tab {
  readonly label: string;
  readonly component: string;
}
interface Shell {
  readonly application: string;
  readonly tabs: readonly Tab[];
}

const shell = JSON.parse(document.querySelector('#shell')?.textContent ?? '{"application":"","tabs":[]}') as Shell;
const navigation = document.querySelector('#tabs');
const stage = document.querySelector('#stage');

function open(tab: Tab): void {
  const type = components[tab.component];
  if (stage === null || type === undefined) return;
  const name = `c-${tab.component.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  stage.replaceChildren(createElement(name, { is: type }) as unknown as Node);
  for (const item of navigation?.children ?? []) item.classList.toggle('slds-is-active', item.textContent === tab.label);
}

for (const tab of shell.tabs) {
  const item = document.createElement('li');
  item.className = 'slds-context-bar__item';
  const link = document.createElement('a');
  link.className = 'slds-context-bar__label-action';
  link.href = '#';
  link.textContent = tab.label;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    open(tab);
  });
  item.append(link);
  navigation?.append(item);
}
const [first] = shell.tabs;
if (first !== undefined) open(first);
