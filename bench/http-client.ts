/** The smallest HTTP/1.1 client that can keep a server busy: on two cores the one that asks costs as much as any other. */
import { connect, type Socket } from 'node:net'

export type Client = {
  /** Sends one request and answers its status; one at a time. */
  post(path: string, headers: string, body: string): Promise<number>
  send(...request: Sent): Promise<number>
  close(): void
}

/** Method, path, header lines, body. */
export type Sent = readonly [method: string, path: string, headers: string, body: string]

const HEAD_END = '\r\n\r\n'

export const openClient = async (origin: URL): Promise<Client> => {
  let waiting: { resolve(status: number): void; reject(error: Error): void } | undefined
  let text = ''
  const answered = (chunk: string): void => {
    text = text === '' ? chunk : text + chunk
    const head = text.indexOf(HEAD_END)
    if (head < 0) return
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1] ?? 0)
    if (text.length < head + HEAD_END.length + length) return
    const status = Number(text.slice(9, 12))
    if (status >= 400) lastRefusal = text.slice(head + HEAD_END.length)
    text = ''
    waiting?.resolve(status)
  }
  const fail = (error?: Error) => waiting?.reject(error ?? new Error('the server closed the connection'))
  const open = async (): Promise<Socket> => {
    const opened = await connected(origin)
    opened.setEncoding('latin1')
    opened.setNoDelay(true)
    opened.on('data', answered)
    opened.on('error', fail)
    opened.on('close', () => fail())
    return opened
  }
  let socket = await open()
  const once = (...[method, path, headers, body]: Sent): Promise<number> =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject }
      const about = body === '' ? '' : `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n`
      socket.write(
        `${method} ${path} HTTP/1.1\r\nHost: ${origin.host}\r\n${about}${headers}\r\n${body}`,
        'latin1',
      )
    })
  /** The server ends a connection that was idle for long, perhaps just now: then the same request goes on a new one. */
  const send = async (...request: Sent): Promise<number> => {
    if (socket.destroyed || socket.readableEnded) socket = await open()
    try {
      return await once(...request)
    } catch {
      text = ''
      socket = await open()
      return await once(...request)
    }
  }
  return {
    send,
    post: (path, headers, body) => send('POST', path, headers, body),
    close: () => {
      waiting = undefined
      socket.destroy()
    },
  }
}

/** For the message when something goes wrong. */
export let lastRefusal = ''

const connected = (origin: URL): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(origin.port), origin.hostname)
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
  })
