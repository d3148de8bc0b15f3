/** The scripts of the pages: read once, named files only, served from our own origin. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../../kernel/errors.ts'
import type { Page } from '../route.ts'

const FOLDER = join(import.meta.dirname, 'client')

export const clientFiles = (): Page => {
  const files = new Map(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
  )
  return {
    path: '/pages/:file',
    handler: (request, reply) => {
      const { file } = Object(request.params)
      const text = typeof file === 'string' ? files.get(file) : undefined
      if (text === undefined) throw new Refusal('not_found')
      return reply
        .header('cache-control', 'public, max-age=300')
        .type('text/javascript; charset=utf-8')
        .send(text)
    },
  }
}
