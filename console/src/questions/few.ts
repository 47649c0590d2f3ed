/** Seen so often, at least, to be among those understood least. */
export const fewestSeen = 20;
