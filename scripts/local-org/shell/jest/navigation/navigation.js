import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';

/** lightning/navigation for Jest: Salesforce's stub, but that a component which leads to a page fires `navigate` with it, for tests to hear. */
export const CurrentPageReference = createTestWireAdapter(jest.fn());

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');
export const NavigationMixin = Object.assign(
  (Base) =>
    class extends Base {
      [Navigate](page) {
        this.dispatchEvent(new CustomEvent('navigate', { detail: page }));
      }
      [GenerateUrl]() {
        return Promise.resolve('https://www.example.com');
      }
    },
  { Navigate, GenerateUrl },
);
