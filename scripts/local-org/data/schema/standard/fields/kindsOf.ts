/** Objects whose records are those of several others: a lookup to a payment method takes the Id of a card. Source: Object Reference for the Salesforce Platform, "PaymentMethod", ImplementorType; a published payment adapter, whose payments have cards. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  PaymentMethod: ['AlternativePaymentMethod', 'CardPaymentMethod', 'DigitalWallet'],
};

export function kindsOf(object: string): readonly string[] {
  return KINDS[object] ?? [];
}
