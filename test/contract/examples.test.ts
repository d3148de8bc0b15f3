/** Every operation shows what it is given and what it answers, as it was when the suite ran (`npm run examples`). */
import { Check } from 'typebox/value'
import { expect, it } from 'vitest'
import { withoutSecrets } from '../../scripts/examples/without-secrets.ts'
import { routes, sandboxRoutes } from '../../src/modules.ts'
import { exampleOf } from '../../src/platform/http/openapi/examples.ts'
import { openApi } from '../../src/platform/http/openapi/openapi.ts'
import { statusOf } from '../../src/platform/http/run.ts'

const all = [...routes, ...sandboxRoutes]
const document = JSON.stringify(openApi(all))

it.each(all.map((route) => [route[2].name, route[2]] as const))(
  '%s has an example that fits',
  (_, useCase) => {
    const { request, answer } = exampleOf(useCase)
    const answersJson = useCase.media === undefined && statusOf(useCase) !== 204
    expect(request !== undefined).toBe(useCase.body !== undefined)
    expect(answer !== undefined).toBe(answersJson)
    if (useCase.body) expect(Check(useCase.body, request)).toBe(true)
    if (answersJson) expect(Check(useCase.output, answer)).toBe(true)
    for (const example of [request, answer])
      if (example !== undefined) expect(document).toContain(`"example":${JSON.stringify(example)}`)
    expect(withoutSecrets({ request, answer }), 'a secret that was shown once').toEqual({ request, answer })
  },
)
