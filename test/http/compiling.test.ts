/** Schemas are compiled late, and none of them only when somebody asks for it and it turns out that it cannot be. */
import { fastify } from 'fastify'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { finders } from '../../src/border.ts'
import { compileLate } from '../../src/platform/http/input/compiling.ts'
import { buildServer } from '../../src/platform/http/serve.ts'
import { openWorld } from '../closure/world.ts'
import { config } from './fixture.ts'

it('every schema of every operation can be compiled', async () => {
  const world = await openWorld()
  const server = buildServer({
    config,
    db: world.db,
    lane: world.lane,
    log: pino({ level: 'silent' }),
    ready: async () => ({ ready: true, checks: {} }),
    finders,
  })
  await server.ready()
  await server.compileSchemas()
  await server.close()
  await world.close()
})

it('a schema that cannot be compiled is found before anybody asks for it, and a start does not wait for the others', async () => {
  const server = fastify()
  compileLate(server)
  server.get(
    '/wrong',
    { schema: { querystring: { type: 'object', properties: { a: { type: 'nothing' } } } } },
    () => 'a',
  )
  server.get('/right', { schema: { querystring: { type: 'object', required: ['a'] } } }, () => 'a')
  await server.ready()
  expect((await server.inject('/right')).statusCode).toBe(400)
  expect((await server.inject('/right?a=1')).statusCode).toBe(200)
  await expect(server.compileSchemas()).rejects.toThrow(/nothing|type/)
  await server.close()
})
