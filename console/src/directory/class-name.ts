/** As the Superfinanciera calls them. */
export const className = (modality: string): string =>
  `${modality.slice(0, 1).toUpperCase()}${modality.slice(1).replaceAll('_', ' ')}`;
