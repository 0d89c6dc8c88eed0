import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('./web/app', import.meta.url));
const pdfjs = new URL('./node_modules/pdfjs-dist/', import.meta.url);

/** What pdf.js fetches by name at run time: Chinese character maps, the 14 standard fonts, image decoders, colour profiles. */
const PDF_FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'] as const;

/** Serves those folders under /pdfjs/ from the npm package, in development and in the build. */
function pdfjsFiles(): Plugin {
  return {
    name: 'tongban:pdfjs-files',
    configureServer(server) {
      server.middlewares.use('/pdfjs/', (request, response, next) => {
        const [folder = '', file = ''] = (request.url ?? '').replace(/^\//, '').split(/[/?]/);
        const known = PDF_FOLDERS.find((name) => name === folder);
        if (!known || !readdirSync(new URL(`${known}/`, pdfjs)).includes(file)) return next();
        if (file.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
        response.end(readFileSync(new URL(`${known}/${file}`, pdfjs)));
      });
    },
    generateBundle() {
      for (const folder of PDF_FOLDERS)
        for (const file of readdirSync(new URL(`${folder}/`, pdfjs)))
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs/${folder}/${file}`,
            source: readFileSync(new URL(`${folder}/${file}`, pdfjs)),
          });
    },
  };
}

export default defineConfig({
  root,
  plugins: [react(), pdfjsFiles()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true,
    target: ['chrome114', 'safari17', 'firefox125'],
    assetsInlineLimit: 0, // a strict CSP has no data: sources
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 20 },
            { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/, priority: 10 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': process.env['TONGBAN_API'] ?? 'http://127.0.0.1:8080' },
  },
});
