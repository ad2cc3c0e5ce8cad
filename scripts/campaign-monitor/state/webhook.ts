/** The events that webhooks can report. */
export const WEBHOOK_EVENTS = ['Subscribe', 'Update', 'Deactivate'] as const;
/** One of them. */
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** An address that receives the events of a list. */
export interface Webhook {
  readonly id: string;
  readonly events: readonly WebhookEvent[];
  readonly url: string;
  readonly format: 'Json' | 'Xml';
  isActive: boolean;
  /** In milliseconds of the service's clock; when deliveries began to fail without a break. */
  failingSinceMs: number | undefined;
}
