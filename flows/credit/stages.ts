/** The road, in order. What each stage is called in the facts, and the conversation that walks it with her. */
export const stages = ['need', 'looking', 'applied', 'refused', 'approved', 'paying', 'trouble', 'learning'] as const;

export type Stage = (typeof stages)[number];
