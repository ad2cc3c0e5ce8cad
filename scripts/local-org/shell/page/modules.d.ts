/** Made by the app build: every exposed component bundle by name. */
declare module 'shell:components' {
  import type { LightningElement } from 'lwc';
  export const components: Readonly<Record<string, typeof LightningElement | undefined>>;
}
