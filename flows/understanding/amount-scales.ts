/** What multiplies: `slang` words are money only. */
export type Scale = { readonly by: number; readonly slang: boolean };
export type Scales = Readonly<Record<string, Scale>>;

const thousand: Scale = { by: 1000, slang: false };
const million: Scale = { by: 1e6, slang: false };

/** Multipliers of every number. */
export const NUMBER_SCALES: Scales = {
  mil: thousand,
  miles: thousand,
  thousand,
  millon: million,
  millones: million,
  million,
  millions: million,
  milion: million,
  miyon: million,
  miyones: million,
  milones: million,
  millone: million,
  milliones: million,
  mllones: million,
  millon3s: million,
  millonsito: million,
  milloncito: million,
  milloncitos: million,
};
