/** Placeholder type filled by the directory's own work. */
export type Directory = { readonly version: string };
