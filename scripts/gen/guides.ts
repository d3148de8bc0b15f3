/** The index of the guides: one entry for each file of `guides/providers/`. */
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Generator, ROOT } from './generator.ts'

const FOLDER = 'guides/providers'

/** "wechat-pay" is exported as `wechatPay`. */
const nameOf = (id: string): string => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

export const guideIndex: Generator = {
  path: 'guides/guides.generated.ts',
  make: async () => {
    const ids = readdirSync(resolve(ROOT, FOLDER))
      .map((file) => file.replace(/\.ts$/, ''))
      .toSorted()
    return [
      '/** Written by `npm run gen`: the guides of this folder. */',
      ...ids.map((id) => `import { ${nameOf(id)} } from './providers/${id}.ts'`),
      "import type { Guide } from './shape.ts'",
      '',
      'export const guides: readonly Guide[] = [',
      ...ids.map((id) => `  ${nameOf(id)},`),
      ']',
      '',
    ].join('\n')
  },
}
