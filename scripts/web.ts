/** `npm run web`: the app as it is written, beside a running server (`npm start`), whose API it asks. */
import { resolve } from 'node:path'
import { createServer } from 'vite'

const server = await createServer({ configFile: resolve(import.meta.dirname, '../web/vite.config.ts') })
await server.listen()
server.printUrls()
