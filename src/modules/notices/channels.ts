/**
 * By which ways messages leave. Until `useChannels` is called nothing leaves this process: messages stay, sealed,
 * where the sandbox inbox reads them.
 */
export type Channels = {
  /** Starts every link in a message; without a trailing slash. */
  readonly publicUrl: string
  /** Messages are shown in the sandbox inbox, and only e-mail is sent on, when SMTP is configured. */
  readonly sandbox: boolean
  readonly smtp?: { readonly url: string; readonly from: string }
}

export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for every try: the receiving server can drop a second copy. */
  readonly messageId: string
}
/** Refused: the server said no for good. Unknown: anything else; it is tried again. */
export type Sent =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused' | 'unknown'; readonly reason: string }

let channels: Channels = { publicUrl: 'http://127.0.0.1:8080', sandbox: true }
let sendMail: ((mail: Mail) => Promise<Sent>) | undefined

/** Called once at start. */
export const useChannels = (chosen: Channels): void => {
  channels = chosen
  sendMail = chosen.smtp && smtpSender(chosen.smtp)
}

export const isSandbox = (): boolean => channels.sandbox

/** An address of this server, for a link in a message. */
export const linkTo = (path: string): string => channels.publicUrl + path

/** What a person can be reached by. There is no SMS gateway: in production a phone number cannot be used. */
export const reachableBy = (kind: 'phone' | 'email'): boolean =>
  channels.sandbox || (kind === 'email' && sendMail !== undefined)

export const mailer = (): ((mail: Mail) => Promise<Sent>) | undefined => sendMail

/** Milliseconds; a mail server that does not answer must not hold a worker. */
const PATIENCE = 10_000

const smtpSender = ({ url, from }: { url: string; from: string }) => {
  const timeouts = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE }
  // Loaded where mail is sent, so that a sandbox starts without it.
  const transport = import('nodemailer').then(({ createTransport }) =>
    createTransport({ url, pool: true, maxConnections: 2, ...timeouts }),
  )
  return async ({ to, subject, text, messageId }: Mail): Promise<Sent> => {
    try {
      await (await transport).sendMail({
        from,
        to,
        subject,
        text,
        messageId,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      return { outcome: 'sent' }
    } catch (error) {
      return failure(error)
    }
  }
}

/** The reason is a code: the server's own words may repeat the address. */
const failure = (error: unknown): Sent => {
  const status =
    error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
      ? error.responseCode
      : 0
  return {
    outcome: status >= 500 ? 'refused' : 'unknown',
    reason: status > 0 ? `smtp_${status}` : 'smtp_unreachable',
  }
}
