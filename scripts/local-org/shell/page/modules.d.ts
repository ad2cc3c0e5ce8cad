/** The shell's own components, as its code imports them. */
declare module 'shell/*' {
  import { LightningElement } from 'lwc';
  /** Modals among them have `open`. */
  const component: typeof LightningElement & { open(options: object): Promise<unknown> };
  export default component;
}
