import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `scripts/build-console.ts` says where the pages go; they are served under `/console/`. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: { target: 'es2022', emptyOutDir: true, assetsInlineLimit: 0, reportCompressedSize: false },
});
