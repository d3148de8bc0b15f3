/** Stands between the lane and PostgreSQL and cuts the line at the worst moment. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export type Cut =
  /** The server gets the COMMIT and does it; the answer never arrives. */
  | 'after_commit'
  /** The COMMIT is lost on its way. */
  | 'before_commit'

export type Proxy = {
  readonly url: string
  /** Cuts the next `times` transactions there. */
  cut(where: Cut, times: number): void
  readonly cuts: () => number
  close(): Promise<void>
}

const COMMIT = Buffer.from('COMMIT\0')

export const cuttingProxy = async (target: string): Promise<Proxy> => {
  const real = new URL(target)
  const sockets = new Set<Socket>()
  let plan: { where: Cut; left: number } = { where: 'after_commit', left: 0 }
  let cuts = 0
  const server = createServer((client) => {
    const upstream = connect(Number(real.port), real.hostname)
    sockets.add(client).add(upstream)
    let mute = false
    const drop = () => {
      client.destroy()
      upstream.destroy()
    }
    const cut = () => {
      cuts++
      drop()
    }
    for (const socket of [client, upstream]) socket.on('error', drop).on('close', drop)
    client.on('data', (chunk: Buffer) => {
      if (plan.left === 0 || !chunk.includes(COMMIT)) return void upstream.write(chunk)
      plan.left--
      if (plan.where === 'before_commit') return cut()
      mute = true
      upstream.write(chunk)
    })
    upstream.on('data', (chunk: Buffer) => {
      if (!mute) return void client.write(chunk)
      // CommandComplete of COMMIT came back: it is done, and nobody hears of it.
      if (chunk.includes(COMMIT)) cut()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  // Not past the proxy: tests reach PostgreSQL by a socket file.
  url.searchParams.delete('host')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  url.port = String(address.port)
  return {
    url: url.href,
    cut: (where, times) => {
      plan = { where, left: times }
    },
    cuts: () => cuts,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
