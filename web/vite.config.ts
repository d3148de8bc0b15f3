/** One build for what people open in a browser; each app is an entry. `web/build.ts` runs it, `npm run web` serves it while it is written. */
import tailwind from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'

/** Where the server answers with the app. */
const BASE = '/app/'
const API = process.env.QUITTANCE_API ?? 'http://127.0.0.1:3000'

/** While it is written the page comes from here, and says what the server writes on it (`kit/page.ts`): `?lang=` asks for a language. */
const likeTheServer: Plugin = {
  name: 'like-the-server',
  apply: 'serve',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _, next) => {
      if (request.headers.accept?.includes('text/html')) request.url = `${BASE}holder/index.html`
      next()
    })
  },
  transformIndexHtml: (html, { originalUrl = '' }) => {
    const lang = new URL(originalUrl, 'http://here').searchParams.get('lang') ?? 'en'
    return html.replace(
      '<html lang="en"',
      `<html lang="${lang}" data-session="some" data-mode="sandbox" data-zone="Asia/Shanghai"`,
    )
  },
}

export default defineConfig({
  root: import.meta.dirname,
  base: BASE,
  plugins: [tailwind(), likeTheServer],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Safari 16 and its years: whoever wants to leave has an old phone more often than others.
    target: ['es2022', 'safari16', 'chrome105', 'firefox110'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { holder: 'holder/index.html' },
      // Marks for servers that render React; this one does not.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
      },
    },
  },
  server: { proxy: Object.fromEntries(['/v1', '/receipt', '/inbox'].map((path) => [path, API])) },
})
