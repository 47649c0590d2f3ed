import { readFile } from 'node:fs/promises';
import type { Picture } from '../../../flows/engine/message.ts';

/** Where the parts that are no code lie: the library's WebAssembly and our font, regular and bold. */
export type PictureFiles = { readonly wasm: URL; readonly fonts: readonly URL[] };

/** A PNG of what the picture says. Rejects where it cannot be drawn; the words then go alone. */
export type DrawPicture = (picture: Picture) => Promise<Uint8Array>;

/** Beside the sources and in node_modules: how one machine has them. */
export const installedFiles = (): PictureFiles => ({
  wasm: new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')),
  fonts: fontNames.map((name) => new URL(`./fonts/${name}`, import.meta.url)),
});

/** In the folder of a bundled Lambda: `infra/bundle.ts` puts them there. */
export const bundledFiles = (folder: URL): PictureFiles => ({
  wasm: new URL('./picture/index_bg.wasm', folder),
  fonts: fontNames.map((name) => new URL(`./picture/${name}`, folder)),
});

const fontNames = ['Lexend-Regular.ttf', 'Lexend-Bold.ttf'] as const;

/**
 * Draws pictures by resvg. Nothing is loaded before the first one, so it costs no cold start: about 200 ms then,
 * 40 ms for each later one (measured 2026-11-23).
 */
export const pictureDrawer = (files: PictureFiles): DrawPicture => {
  let ready: ReturnType<typeof load> | null = null;
  return async (picture) => {
    ready ??= load(files).catch((error: unknown) => {
      ready = null;
      throw error;
    });
    return (await ready)(picture);
  };
};

const load = async ({ wasm, fonts }: PictureFiles): Promise<(picture: Picture) => Uint8Array> => {
  const [{ initWasm, Resvg }, { drawTwoLoans }, code, ...fontBuffers] = await Promise.all([
    import('@resvg/resvg-wasm'),
    import('./two-loans.ts'),
    readFile(wasm),
    ...fonts.map((font) => readFile(font)),
  ]);
  initialised ??= initWasm(code);
  await initialised;
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Lexend' };
  return (picture) => {
    const drawing = new Resvg(drawTwoLoans(picture), { font });
    try {
      const image = drawing.render();
      try {
        return image.asPng();
      } finally {
        image.free();
      }
    } finally {
      drawing.free();
    }
  };
};

/** The library takes its WebAssembly once in a process. */
let initialised: Promise<void> | null = null;
