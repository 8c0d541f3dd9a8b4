import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the program of each audience listens when it was started by `npm start`. */
const PROGRAMS = { staff: 7010, supervision: 7012, portal: 7013 };

/**
 * One build for each audience, named by the mode: `vite build --mode portal`. `vite --mode portal` serves the pages
 * while they are written and passes everything else on to the running program.
 */
export default defineConfig(({ mode: audience }) => ({
  root: `${here}${audience}`,
  envDir: false,
  publicDir: false,
  plugins: [vue()],
  resolve: { alias: [{ find: /^#(.*)\.js$/, replacement: `${root}$1.ts` }] },
  define: {
    __VUE_OPTIONS_API__: audience === 'portal' ? 'false' : 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    outDir: `${root}dist/web/${audience}`,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: { '^/(?!@|assets|node_modules|zh-Hans|zh-Hant|en|pt|.*\\.(ts|vue|css|mjs|js|svg)($|\\?)|$)': `http://127.0.0.1:${PROGRAMS[audience]}` },
    fs: { allow: [root] },
  },
}));
