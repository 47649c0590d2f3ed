/** What was asked for does not exist: an unknown figure, period or filter. The message says which, and names no value. */
export class QueryRefused extends Error {}
