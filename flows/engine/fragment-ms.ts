/** People who write in fragments send the rest within this time, in milliseconds. */
export const fragmentMs = 5000;
