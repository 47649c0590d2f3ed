/** Placeholder type filled by the credit flow's own work. */
export type CreditData = { readonly version: string };
