/** Source: Lightning Web Components Developer Guide, "Navigate to Pages". */
import { navigate, onPage } from 'localorg/router';
import { toUrl, type PageReference, type PageReferenceInput } from 'localorg/routes';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

export class CurrentPageReference {
  private readonly emit: (reference: PageReference) => void;
  private stop: (() => void) | undefined;
  constructor(emit: (reference: PageReference) => void) {
    this.emit = emit;
  }
  connect(): void {
    // an app page tells what it holds
    this.stop = onPage((reference) => this.emit((reference.attributes['pageRef'] as PageReference | undefined) ?? reference));
  }
  disconnect(): void {
    this.stop?.();
  }
  update(): void {
    return;
  }
}

type Constructor = new (...args: never[]) => object;

export const NavigationMixin = Object.assign(
  (base: Constructor) =>
    class extends base {
      [Navigate](reference: PageReferenceInput, replace = false): void {
        navigate(reference, replace);
      }
      [GenerateUrl](reference: PageReferenceInput): Promise<string> {
        return Promise.resolve(toUrl(reference));
      }
    },
  { Navigate, GenerateUrl },
);
